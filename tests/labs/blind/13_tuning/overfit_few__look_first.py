# is: unnamed
# looks before the step, so it makes no step too many but returns the old accuracy at the limit.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = [i for c in np.unique(y) for i in np.where(y == c)[0][:per_class]]
    t = 0
    while t < limit:
        acc = accuracy(theta, X[rows], y[rows])
        if acc == 1:
            break
        theta = theta - lr * loss_and_gradient(theta, X[rows], y[rows])[1]
        t += 1
    return theta, t, acc
