# is: state-anew
# The newest square takes the place of the sum.
class MyAdagrad(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, dict(lr=lr, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    self.state[p]["v"] = p.grad * p.grad
                    p.sub_(group["lr"] * p.grad / (self.state[p]["v"].sqrt() + group["eps"]))
