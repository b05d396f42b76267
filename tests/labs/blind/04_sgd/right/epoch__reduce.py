# is: right
# functools.reduce.
def epoch(theta, X, y, batches, lr):
    from functools import reduce

    return reduce(lambda t, b: t - lr * gradient(t, X[b, :], y[b]), batches, theta.copy())
