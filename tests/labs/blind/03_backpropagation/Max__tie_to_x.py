# is: tie-to-one
# Where both are equal x gets all.
class Max:
    def forward(self, x, y):
        self.first = x >= y
        return np.maximum(x, y)

    def backward(self, g):
        return g * self.first, g * ~self.first
