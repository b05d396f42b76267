# is: relu-of-g
# The gradient's sign decides instead of the input's.
class ReLU:
    def forward(self, x):
        return np.maximum(x, 0)

    def backward(self, g):
        return (np.maximum(g, 0),)
