# is: gradient-at-the-start
# All gradients at the theta the epoch began with.
def epoch(theta, X, y, batches, lr):
    new = theta.copy()
    for b in batches:
        new = new - lr * gradient(theta, X[b], y[b])
    return new
