# is: unnamed
# The caller's theta moves.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta -= lr * gradient(theta, X[b], y[b])
    return theta
