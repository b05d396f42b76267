"""What several of lab 14's wrong versions use."""

import torch

BOOK = "14_pytorch"


class Begun(torch.optim.Optimizer):
    """An optimizer without its step."""

    def __init__(self, params, lr=0.01, eps=1e-10):
        settings = {"lr": lr, "eps": eps}
        super().__init__(params, settings)


class RightAdagrad(Begun):
    """The right answer in parts, of which a wrong one replaces one."""

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.groups():
            for p in group["params"]:
                if p.grad is not None:
                    self.move(p, self.v_of(p), group)

    def groups(self):
        return self.param_groups

    def v_of(self, p):
        return self.state[p].setdefault("v", torch.zeros_like(p))

    def grow(self, v, g):
        v += g**2

    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= group["lr"] * p.grad / (v.sqrt() + group["eps"])


class RightSwish(torch.autograd.Function):
    """The right answer, of which a wrong one replaces a half."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * (s + x * s * (1 - s))
