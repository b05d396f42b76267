# is: first-ones
# the first per_class times K examples.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    n = per_class * len(set(y.tolist()))
    X, y = X[:n], y[:n]
    for t in range(limit):
        theta = theta - lr * loss_and_gradient(theta, X, y)[1]
        acc = accuracy(theta, X, y)
        if acc == 1:
            return theta, t + 1, acc
    return theta, limit, acc
