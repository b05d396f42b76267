# is: right
# The statistics are changed in place, before y is made; nothing of the earlier exercises is used.
class BatchNorm:
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var, self.in_use = np.zeros(len(gamma)), np.ones(len(gamma)), 0

    def train(self):
        self.in_use = 0

    def eval(self):
        self.in_use = 1

    def forward(self, x):
        mean, var = self.running_mean.copy(), self.running_var.copy()
        if not self.in_use:
            mean, var = x.mean(axis=0), x.var(axis=0)
            self.running_mean += self.momentum * (mean - self.running_mean)
            self.running_var += self.momentum * (x.var(axis=0, ddof=1) - self.running_var)
        return (x - mean) * self.gamma / (var + self.eps) ** 0.5 + self.beta
