# is: right
# heaviside with a half at 0.
class Max:
    def forward(self, x, y):
        self.d = x - y
        return np.maximum(y, x)

    def backward(self, g):
        return np.heaviside(self.d, 0.5) * g, np.heaviside(-self.d, 0.5) * g
