# is: to-the-smaller
# The wrong one gets the gradient.
class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, g):
        tie = (self.x == self.y) / 2
        return g * ((self.x < self.y) + tie), g * ((self.x > self.y) + tie)
