# is: unnamed
# The first v is the gradient itself, not squared, and later sums are written into it.
class MyAdagrad(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, dict(lr=lr, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if "v" in state:
                    state["v"] += p.grad**2
                else:
                    state["v"] = p.grad.abs()
                p -= group["lr"] * p.grad / (state["v"].sqrt() + group["eps"])
