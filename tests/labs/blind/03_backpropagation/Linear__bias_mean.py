# is: bias-mean
# The bias gradient as a mean.
class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W + b

    def backward(self, g):
        return g @ self.W.T, self.x.T @ g, g.mean(axis=0)
