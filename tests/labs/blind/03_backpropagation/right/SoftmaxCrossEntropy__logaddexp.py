# is: right
# logaddexp.reduce, probabilities made on the way back.
class SoftmaxCrossEntropy:
    def __init__(self, y):
        self.labels = np.asarray(y)

    def forward(self, z):
        self.logp = z - np.logaddexp.reduce(z, axis=1)[:, None]
        return -np.take_along_axis(self.logp, self.labels[:, None], axis=1).mean()

    def backward(self, g):
        q = self.labels[:, None] == np.arange(self.logp.shape[1])
        return ((np.exp(self.logp) - q) * (g / len(q)),)
