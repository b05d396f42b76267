# is: right
# one step after another by recursion.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = np.sort(np.concatenate([np.flatnonzero(y == c)[:per_class] for c in set(y.tolist())]))
    def go(th, t):
        _, g = loss_and_gradient(th, X[rows], y[rows])
        th = th - lr * g
        a = accuracy(th, X[rows], y[rows])
        return (th, t, a) if a == 1 or t == limit else go(th, t + 1)
    return go(theta, 1)
