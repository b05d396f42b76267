# is: right
# Keeps the slopes as a tuple.
class Multiply:
    def forward(self, *inputs):
        self.slopes = inputs[::-1]
        return np.multiply(*inputs)

    def backward(self, g):
        return tuple(g * slope for slope in self.slopes)
