# is: unnamed
# 0.95 is good enough.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = [i for c in np.unique(y) for i in np.where(y == c)[0][:per_class]]
    for t in range(1, limit + 1):
        theta = theta - lr * loss_and_gradient(theta, X[rows], y[rows])[1]
        acc = accuracy(theta, X[rows], y[rows])
        if acc >= 0.8:
            break
    return theta, t, acc
