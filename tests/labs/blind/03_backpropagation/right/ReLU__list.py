# is: right
# copyto into zeros.
class ReLU:
    def forward(self, x):
        self.on = np.asarray(x) > 0
        return np.where(self.on, x, 0)

    def backward(self, g):
        out = np.zeros(np.shape(g))
        np.copyto(out, g, where=self.on)
        return tuple([out])
