# is: unnamed
# Moves the caller's theta and returns a copy of it.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta -= lr * gradient(theta, X[b], y[b])
    return theta.copy()
