# is: right
# One parameter vector with a column of ones; w and b cut out at the end; b is a NumPy scalar.
def train(X, y, lr, steps):
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    losses = []
    for _ in range(steps):
        z = A @ theta
        losses.append(float(np.mean(np.logaddexp(0, np.where(y == 1, -z, z)))))
        theta = theta - lr * A.T @ (sigmoid(z) - y) / len(y)
    return theta[:-1], theta[-1], losses
