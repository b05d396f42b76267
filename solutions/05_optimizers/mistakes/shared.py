"""What several of lab 05's wrong versions use: the right optimizers in parts, and the chapter's address."""

import numpy as np

BOOK = "05_optimizers"


class RightAdam:
    """Adam as it should be, in parts that a wrong version can replace."""

    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.theta, self.lr, self.betas, self.eps = theta, lr, betas, eps
        self.m, self.v, self.t = np.zeros_like(theta), np.zeros_like(theta), 0

    def step(self, g):
        self.t += 1
        self.remember(g)
        self.move(*self.corrected())

    def remember(self, g):
        beta1, beta2 = self.betas
        self.m = beta1 * self.m + (1 - beta1) * g
        self.v = beta2 * self.v + (1 - beta2) * g**2

    def corrected(self):
        beta1, beta2 = self.betas
        return self.m / (1 - beta1**self.t), self.v / (1 - beta2**self.t)

    def move(self, m_hat, v_hat):
        self.theta -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


class RightAdamW(RightAdam):
    """AdamW as it should be."""

    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta, lr, betas, eps)
        self.weight_decay = weight_decay

    def step(self, g):
        self.theta -= self.lr * self.weight_decay * self.theta
        super().step(g)
