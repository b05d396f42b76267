# is: one-by-one
# One example a step.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = np.concatenate([np.flatnonzero(y == k)[:per_class] for k in np.unique(y)])
    X, y = X[rows], y[rows]
    for t in range(1, limit + 1):
        for i in range(len(y)):
            theta = theta - lr * loss_and_gradient(theta, X[i : i + 1], y[i : i + 1])[1]
        reached = accuracy(theta, X, y)
        if reached == 1:
            break
    return theta, t, reached
