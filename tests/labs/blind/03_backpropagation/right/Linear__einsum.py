# is: right
# einsum throughout.
class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return np.einsum("ni,io->no", x, W) + b

    def backward(self, g):
        return np.einsum("no,io->ni", g, self.W), np.einsum("ni,no->io", self.x, g), np.einsum("no->o", g)
