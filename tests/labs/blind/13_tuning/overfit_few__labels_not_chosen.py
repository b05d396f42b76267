# is: labels-of-others
# Images are chosen by class, labels are the first ones.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = np.concatenate([np.flatnonzero(y == k)[:per_class] for k in np.unique(y)])
    X, y = X[rows], y[: len(rows)]
    for t in range(1, limit + 1):
        theta = theta - lr * loss_and_gradient(theta, X, y)[1]
        reached = accuracy(theta, X, y)
        if reached == 1:
            break
    return theta, t, reached
