# is: right
# (|x| + x) / 2, and the sign of the output is the slope.
class ReLU:
    def forward(self, x):
        self.z = (np.abs(x) + x) / 2
        return self.z

    def backward(self, g):
        return (np.sign(self.z) * g,)
