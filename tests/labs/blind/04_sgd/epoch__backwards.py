# is: unnamed
# From the last batch to the first.
def epoch(theta, X, y, batches, lr):
    for b in reversed(batches):
        theta = theta - lr * gradient(theta, X[b], y[b])
    return theta
