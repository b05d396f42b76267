# is: slope-of-output
# Times the output.
class Multiply:
    def forward(self, x, y):
        self.z = x * y
        return self.z

    def backward(self, g):
        return g * self.z, g * self.z
