# is: unnamed
# if on arrays.
class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x if x > y else y

    def backward(self, g):
        if self.x > self.y:
            return g, 0
        if self.y > self.x:
            return 0, g
        return g / 2, g / 2
