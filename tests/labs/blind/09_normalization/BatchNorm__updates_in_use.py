# is: updated-in-use
# Updates in both modes.
class BatchNorm:
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = np.zeros(len(gamma)), np.ones(len(gamma))
        self.training = True

    def train(self):
        self.training = True

    def eval(self):
        self.training = False

    def forward(self, x):
        if self.training:
            y = batch_norm(x, self.gamma, self.beta, self.eps)[0]
        else:
            y = self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta
        self.running_mean, self.running_var = update_running(self.running_mean, self.running_var, x, self.momentum)
        return y
