# is: unnamed
# train() forgets the statistics.
class BatchNorm:
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.train()

    def train(self):
        self.running_mean, self.running_var = np.zeros(len(self.gamma)), np.ones(len(self.gamma))
        self.training = True

    def eval(self):
        self.training = False

    def forward(self, x):
        if self.training:
            self.running_mean, self.running_var = update_running(self.running_mean, self.running_var, x, self.momentum)
            return batch_norm(x, self.gamma, self.beta, self.eps)[0]
        return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta
