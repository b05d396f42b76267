# is: unnamed
# eval is an attribute overwritten by a flag: the method cannot be called.
class BatchNorm:
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = np.zeros(len(gamma)), np.ones(len(gamma))
        self.train, self.eval = True, False

    def train(self):
        self.train = True

    def eval(self):
        self.train = False

    def forward(self, x):
        if self.train:
            self.running_mean, self.running_var = update_running(self.running_mean, self.running_var, x, self.momentum)
            return batch_norm(x, self.gamma, self.beta, self.eps)[0]
        return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta
