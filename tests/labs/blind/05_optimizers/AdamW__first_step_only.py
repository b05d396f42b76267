# is: decay-once-only
# theta shrinks once, when the optimizer is made.
class AdamW(Adam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta, lr, betas, eps)
        self.theta = theta
        self.theta -= lr * weight_decay * theta

    def step(self, g):
        super().step(g)
