# is: local-only
# g is forgotten.
class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, g):
        return self.y, self.x
