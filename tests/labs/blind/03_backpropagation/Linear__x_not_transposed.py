# is: nothing-transposed
# Products that have the right shape only for square cases.
class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W + b

    def backward(self, g):
        return g @ self.W, self.x @ g, g.sum(axis=0)
