# is: right
# Own arrays, all changed in place.
class Adam:
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.theta, self.lr, self.betas, self.eps = theta, lr, betas, eps
        self.m, self.v = np.zeros((2, *theta.shape))
        self.t = 0

    def step(self, g):
        self.t += 1
        for state, beta, new in zip((self.m, self.v), self.betas, (g, np.square(g))):
            state *= beta
            state += (1 - beta) * new
        m, v = (s / (1 - b**self.t) for s, b in zip((self.m, self.v), self.betas))
        np.subtract(self.theta, self.lr * m / (np.sqrt(v) + self.eps), out=self.theta)
