# is: x-forgotten
# x is only data: no gradient for it.
class Linear:
    def forward(self, x, W, b):
        self.x = x
        return x @ W + b

    def backward(self, g):
        return self.x.T @ g, g.sum(axis=0)
