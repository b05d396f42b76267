# is: unnamed
# Backward looks at the output: a zero in h counts as dropped.
class Dropout:
    def __init__(self, p, seed):
        self.p, self.rng = p, np.random.default_rng(seed)

    def forward(self, h, training):
        if not training:
            self.mask = None
            return h
        self.mask = (self.rng.random(h.shape) >= self.p) / (1 - self.p)
        self.out = h * self.mask
        return self.out

    def backward(self, g):
        return g if self.mask is None else g * (self.out != 0) / (1 - self.p)
