# is: bias-wrong-axis
# The bias's gradient summed over the outputs.
class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W + b

    def backward(self, g):
        return g @ self.W.T, self.x.T @ g, g.sum(axis=1)
