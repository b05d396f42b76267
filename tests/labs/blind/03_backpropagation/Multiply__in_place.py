# is: cache-changed
# x *= y changes the caller's x, and the kept x with it.
class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        x *= y
        return x

    def backward(self, g):
        return g * self.y, g * self.x
