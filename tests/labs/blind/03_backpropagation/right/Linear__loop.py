# is: right
# One example after the other.
class Linear:
    def forward(self, x, W, b):
        self.kept = [x, W]
        return np.array([row @ W + b for row in x])

    def backward(self, g):
        x, W = self.kept
        g_W = sum(np.outer(row, up) for row, up in zip(x, g))
        return np.array([W @ up for up in g]), g_W, sum(g)
