# is: right
# Kingma and Ba's order of computation, with eps moved along.
class Adam:
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.where, self.rate, (self.b1, self.b2), self.tiny = theta, lr, betas, eps
        self.m, self.v, self.t = 0.0, 0.0, 0

    def step(self, g):
        self.t = self.t + 1
        self.m = self.m + (1 - self.b1) * (g - self.m)
        self.v = self.v + (1 - self.b2) * (g * g - self.v)
        root = (1 - self.b2**self.t) ** 0.5
        rate = self.rate * root / (1 - self.b1**self.t)
        self.where[...] = self.where - rate * self.m / (self.v**0.5 + self.tiny * root)
