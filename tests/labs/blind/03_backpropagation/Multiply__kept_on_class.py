# is: shared-cache
# The inputs are kept on the class: a second gate overwrites them.
class Multiply:
    def forward(self, x, y):
        Multiply.x, Multiply.y = x, y
        return x * y

    def backward(self, g):
        return g * Multiply.y, g * Multiply.x
