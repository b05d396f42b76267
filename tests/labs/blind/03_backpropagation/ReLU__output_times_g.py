# is: times-the-value
# The value where the slope belongs.
class ReLU:
    def forward(self, x):
        self.z = np.maximum(x, 0)
        return self.z

    def backward(self, g):
        return (g * self.z,)
