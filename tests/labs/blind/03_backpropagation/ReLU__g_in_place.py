# is: in-place
# Changes the g it is given.
class ReLU:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, g):
        g[self.x <= 0] = 0
        return (g,)
