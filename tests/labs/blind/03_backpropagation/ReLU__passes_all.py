# is: no-door
# g goes through everywhere.
class ReLU:
    def forward(self, x):
        return np.maximum(x, 0)

    def backward(self, g):
        return (g,)
