# is: unnamed
# a random choice of each class.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rng = np.random.default_rng(0)
    rows = np.concatenate([rng.permutation(np.where(y == c)[0])[:per_class] for c in np.unique(y)])
    for t in range(1, limit + 1):
        theta = theta - lr * loss_and_gradient(theta, X[rows], y[rows])[1]
        acc = accuracy(theta, X[rows], y[rows])
        if acc == 1:
            break
    return theta, t, acc
