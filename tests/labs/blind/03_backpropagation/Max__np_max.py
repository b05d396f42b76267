# is: one-number
# np.max: one number, and y taken for an axis.
class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.max([x, y])

    def backward(self, g):
        share = np.where(self.x > self.y, 1.0, np.where(self.x == self.y, 0.5, 0.0))
        return g * share, g * (1 - share)
