# is: v-not-corrected
# Only m is corrected.
class Adam:
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.theta, self.lr, self.betas, self.eps = theta, lr, betas, eps
        self.m, self.v, self.t = np.zeros_like(theta), np.zeros_like(theta), 0

    def step(self, g):
        b1, b2 = self.betas
        self.t += 1
        self.m = b1 * self.m + (1 - b1) * g
        self.v = b2 * self.v + (1 - b2) * g**2
        self.theta -= self.lr * self.m / (1 - b1**self.t) / (np.sqrt(self.v) + self.eps)
