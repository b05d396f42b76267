# is: cache-changed
# backward changes the kept p: the second call is wrong.
class SoftmaxCrossEntropy:
    def __init__(self, y):
        self.y = y

    def forward(self, z):
        s = z - z.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        self.p = np.exp(logp)
        return -logp[np.arange(len(z)), self.y].mean()

    def backward(self, g):
        self.p[np.arange(len(self.p)), self.y] -= 1
        return (g * self.p / len(self.p),)
