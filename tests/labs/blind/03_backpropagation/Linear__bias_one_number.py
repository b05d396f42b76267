# is: bias-one-number
# The bias's gradient summed over everything.
class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W + b

    def backward(self, g):
        return g @ self.W.T, self.x.T @ g, np.sum(g)
