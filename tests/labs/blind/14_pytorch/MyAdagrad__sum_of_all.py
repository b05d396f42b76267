# is: one-v
# One v for the whole tensor, a number: the sum over its entries.
class MyAdagrad(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, dict(lr=lr, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                s = self.state[p]
                s["v"] = s.get("v", torch.zeros(())) + (p.grad**2).sum()
                p -= group["lr"] * p.grad / (s["v"].sqrt() + group["eps"])
