# is: overflow
# No maximum taken off.
class SoftmaxCrossEntropy:
    def __init__(self, y):
        self.y = y

    def forward(self, z):
        e = np.exp(z)
        self.p = e / e.sum(axis=1, keepdims=True)
        return -np.log(self.p[np.arange(len(z)), self.y]).mean()

    def backward(self, g):
        d = self.p.copy()
        d[np.arange(len(d)), self.y] -= 1
        return (g * d / len(d),)
