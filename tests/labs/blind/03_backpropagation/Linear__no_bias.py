# is: bias-left-out
# The bias is forgotten on the way forward.
class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W

    def backward(self, g):
        return g @ self.W.T, self.x.T @ g, g.sum(axis=0)
