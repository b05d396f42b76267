# is: slope-half-at-zero
# Slope 1/2 at 0, as Max would have it.
class ReLU:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, g):
        return (g * np.heaviside(self.x, 0.5),)
