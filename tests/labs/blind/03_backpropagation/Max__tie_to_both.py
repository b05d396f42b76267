# is: tie-to-both
# Where both are equal both get all.
class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, g):
        return np.where(self.x >= self.y, g, 0), np.where(self.y >= self.x, g, 0)
