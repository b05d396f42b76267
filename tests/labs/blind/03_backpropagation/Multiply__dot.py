# is: forward-summed
# Matrix product for the way forward.
class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x @ y

    def backward(self, g):
        return g * self.y, g * self.x
