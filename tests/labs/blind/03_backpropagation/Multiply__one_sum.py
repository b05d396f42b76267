# is: one-gradient
# Sum of the two gradients instead of a pair.
class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, g):
        return g * self.y + g * self.x
