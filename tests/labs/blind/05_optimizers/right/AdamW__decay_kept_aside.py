# is: right
# The decay computed before, taken off after Adam's step: the same sum.
class AdamW(Adam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta, lr, betas, eps)
        self.held, self.pull = theta, lr * weight_decay

    def step(self, g):
        decay = self.pull * self.held
        super().step(g)
        self.held -= decay
