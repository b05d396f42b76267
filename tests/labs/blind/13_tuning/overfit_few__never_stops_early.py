# is: never-stops-early
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = np.concatenate([np.flatnonzero(y == k)[:per_class] for k in np.unique(y)])
    X, y = X[rows], y[rows]
    for _ in range(limit):
        theta = theta - lr * loss_and_gradient(theta, X, y)[1]
    return theta, limit, accuracy(theta, X, y)
