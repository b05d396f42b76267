# is: right
# The sign of the difference makes the shares 0, 1/2, 1.
class Max:
    def forward(self, x, y):
        self.share = (1 + np.sign(np.subtract(x, y))) / 2
        return np.where(x > y, x, y)

    def backward(self, g):
        return g * self.share, g * (1 - self.share)
