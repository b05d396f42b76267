# is: one-step-late
# The accuracy is taken before the step, and steps again.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = np.concatenate([np.flatnonzero(y == k)[:per_class] for k in np.unique(y)])
    X, y = X[rows], y[rows]
    for t in range(1, limit + 1):
        reached = accuracy(theta, X, y)
        theta = theta - lr * loss_and_gradient(theta, X, y)[1]
        if reached == 1:
            break
    return theta, t, reached
