# is: upstream-forgotten
# Assumes g is 1.
class SoftmaxCrossEntropy:
    def __init__(self, y):
        self.y = y

    def forward(self, z):
        s = z - z.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        self.p = np.exp(logp)
        return -logp[np.arange(len(z)), self.y].mean()

    def backward(self, g):
        d = self.p.copy()
        d[np.arange(len(d)), self.y] -= 1
        return (d / len(d),)
