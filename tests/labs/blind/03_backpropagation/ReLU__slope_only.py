# is: local-only
# g forgotten.
class ReLU:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, g):
        return ((self.x > 0).astype(float),)
