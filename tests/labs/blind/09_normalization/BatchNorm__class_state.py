# is: unnamed
# The statistics belong to the class: all layers share them.
class BatchNorm:
    running_mean, running_var, training = 0.0, 1.0, True

    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps

    def train(self):
        BatchNorm.training = True

    def eval(self):
        BatchNorm.training = False

    def forward(self, x):
        if self.training:
            BatchNorm.running_mean, BatchNorm.running_var = update_running(
                self.running_mean, self.running_var, x, self.momentum
            )
            return batch_norm(x, self.gamma, self.beta, self.eps)[0]
        return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta
