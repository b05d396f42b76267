# is: no-square
# |g| for g squared.
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
                state["v"] = state.get("v", torch.zeros_like(p)) + p.grad.abs()
                p -= group["lr"] * p.grad / (state["v"].sqrt() + group["eps"])
