# is: train-does-not-switch-back
# train() forgotten: once in use, always in use.
class BatchNorm:
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = np.zeros(len(gamma)), np.ones(len(gamma))
        self.training = True

    def train(self):
        return self.training

    def eval(self):
        self.training = False

    def forward(self, x):
        if self.training:
            self.running_mean, self.running_var = update_running(self.running_mean, self.running_var, x, self.momentum)
            return batch_norm(x, self.gamma, self.beta, self.eps)[0]
        return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta
