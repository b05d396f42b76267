# is: settings-not-handed-on
# lr, betas and eps are not handed on.
class AdamW(Adam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta)
        self.theta, self.lr, self.weight_decay = theta, lr, weight_decay

    def step(self, g):
        self.theta -= self.lr * self.weight_decay * self.theta
        super().step(g)
