# is: never-stops-early
# Looks at the loss, not at the accuracy.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = np.concatenate([np.flatnonzero(y == k)[:per_class] for k in np.unique(y)])
    X, y = X[rows], y[rows]
    for t in range(1, limit + 1):
        loss, slope = loss_and_gradient(theta, X, y)
        theta = theta - lr * slope
        if loss < 0.01:
            break
    return theta, t, accuracy(theta, X, y)
