# is: right
# In use as scale and shift; the mode is a text, the methods return the layer.
class BatchNorm:
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta = gamma, beta
        self.share, self.small, self.mode = momentum, eps, "train"
        self.running_mean = 0 * np.asarray(gamma, dtype=float)
        self.running_var = self.running_mean + 1

    def train(self):
        self.mode = "train"
        return self

    def eval(self):
        self.mode = "eval"
        return self

    def forward(self, x):
        if self.mode == "eval":
            scale = self.gamma / np.sqrt(self.running_var + self.small)
            return x * scale + (self.beta - self.running_mean * scale)
        y, _, _ = batch_norm(x, self.gamma, self.beta, self.small)
        self.running_mean, self.running_var = update_running(self.running_mean, self.running_var, x, self.share)
        return y
