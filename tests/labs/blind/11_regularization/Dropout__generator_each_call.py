# is: mask-reused
# A new generator in each call.
class Dropout:
    def __init__(self, p, seed):
        self.p, self.seed = p, seed

    def forward(self, h, training):
        if not training:
            self.mask = None
            return h
        self.mask = (np.random.default_rng(self.seed).random(h.shape) >= self.p) / (1 - self.p)
        return h * self.mask

    def backward(self, g):
        return g if self.mask is None else g * self.mask
