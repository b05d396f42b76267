# is: tie-to-nobody
# Strict on both sides.
class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, g):
        return g * (self.x > self.y), g * (self.y > self.x)
