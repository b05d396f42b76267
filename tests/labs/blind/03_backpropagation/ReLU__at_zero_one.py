# is: slope-1-at-zero
# Slope 1 at 0.
class ReLU:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, g):
        return (g * (self.x >= 0),)
