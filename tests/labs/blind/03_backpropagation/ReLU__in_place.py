# is: in-place
# Sets the negative numbers of the caller's x to 0.
class ReLU:
    def forward(self, x):
        self.mask = x > 0
        x[~self.mask] = 0
        return x

    def backward(self, g):
        return (g * self.mask,)
