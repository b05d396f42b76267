# is: betas-ignored
# 0.9 and 0.999 whatever is asked.
class Adam:
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.theta, self.lr, self.eps = theta, lr, eps
        self.m, self.v, self.t = np.zeros_like(theta), np.zeros_like(theta), 0

    def step(self, g):
        self.t += 1
        self.m = 0.9 * self.m + 0.1 * g
        self.v = 0.999 * self.v + 0.001 * g**2
        m_hat, v_hat = self.m / (1 - 0.9**self.t), self.v / (1 - 0.999**self.t)
        self.theta -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
