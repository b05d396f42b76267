# is: right
# Keeps the root beside v, by hypot, and returns the closure's loss.
class MyAdagrad(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, dict(lr=lr, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for p in filter(lambda p: p.grad is not None, group["params"]):
                root = torch.hypot(self.state[p].get("v", torch.zeros_like(p)).sqrt(), p.grad)
                self.state[p]["v"] = root.square()
                p.copy_(p - group["lr"] * p.grad / (root + group["eps"]))
        return loss
