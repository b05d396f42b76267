# is: times-the-value
# Thinks of slope as the value that was let through.
class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, g):
        share = np.where(self.x > self.y, 1.0, np.where(self.x == self.y, 0.5, 0.0))
        return g * share * self.x, g * (1 - share) * self.y
