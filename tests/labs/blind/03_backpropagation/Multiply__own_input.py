# is: not-switched
# Each input gets its own value instead of the other's.
class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, g):
        return g * self.x, g * self.y
