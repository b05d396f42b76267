# is: right
# A column of ones takes the bias in.
class Linear:
    def forward(self, x, W, b):
        self.X = np.column_stack([x, np.ones(len(x))])
        self.M = np.vstack([W, b])
        return self.X @ self.M

    def backward(self, g):
        both = self.X.T @ g
        return (g @ self.M.T)[:, :-1], both[:-1], both[-1]
