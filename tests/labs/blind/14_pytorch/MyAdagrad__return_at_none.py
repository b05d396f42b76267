# is: ends-at-none
# Stops altogether at the first parameter that has no gradient.
class MyAdagrad(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, dict(lr=lr, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    return
                s = self.state[p]
                if not s:
                    s["v"] = torch.zeros_like(p)
                s["v"].add_(p.grad**2)
                p.sub_(group["lr"] * p.grad / (s["v"].sqrt() + group["eps"]))
