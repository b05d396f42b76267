# is: not-rescaled
# Nothing divided.
class Dropout:
    def __init__(self, p, seed):
        self.p, self.rng = p, np.random.default_rng(seed)

    def forward(self, h, training):
        if not training:
            self.mask = None
            return h
        self.mask = self.rng.random(h.shape) >= self.p
        return h * self.mask

    def backward(self, g):
        return g if self.mask is None else g * self.mask
