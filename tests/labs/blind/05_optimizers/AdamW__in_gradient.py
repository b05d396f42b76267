# is: l2-in-the-gradient
# The decay is added to the gradient.
class AdamW(Adam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta, lr, betas, eps)
        self.weight_decay = weight_decay

    def step(self, g):
        super().step(g + self.weight_decay * self.theta)
