# is: to-both
# Both get all, everywhere.
class Max:
    def forward(self, x, y):
        return np.maximum(x, y)

    def backward(self, g):
        return g, g
