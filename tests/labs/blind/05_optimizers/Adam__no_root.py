# is: root-forgotten
# Divided by v.
class Adam:
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.theta, self.lr, self.betas, self.eps = theta, lr, betas, eps
        self.m, self.v, self.t = np.zeros_like(theta), np.zeros_like(theta), 0

    def step(self, g):
        b1, b2 = self.betas
        self.t += 1
        self.m = b1 * self.m + (1 - b1) * g
        self.v = b2 * self.v + (1 - b2) * g**2
        m_hat, v_hat = self.m / (1 - b1**self.t), self.v / (1 - b2**self.t)
        self.theta -= self.lr * m_hat / (v_hat + self.eps)
