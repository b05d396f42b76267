# is: right
# A factor, kept once; Adam called by name.
class AdamW(Adam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        Adam.__init__(self, theta, eps=eps, betas=betas, lr=lr)
        self.weights, self.keep = theta, 1 - lr * weight_decay

    def step(self, g):
        np.multiply(self.weights, self.keep, out=self.weights)
        Adam.step(self, g)
