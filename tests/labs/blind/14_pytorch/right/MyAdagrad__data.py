# is: right
# By .data, with a helper; None counts as nothing added.
def moved(p, v, lr, eps):
    v = v + p.grad.data * p.grad.data
    return p.data - lr * torch.div(p.grad.data, torch.sqrt(v).add(eps)), v


class MyAdagrad(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, dict(lr=lr, eps=eps))
        for group in self.param_groups:
            for p in group["params"]:
                self.state[p]["v"] = torch.zeros_like(p.data)

    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.data, self.state[p]["v"] = moved(p, self.state[p]["v"], group["lr"], group["eps"])
