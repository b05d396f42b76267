# is: unnamed
# Skips the smaller last batch.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        if len(b) == len(batches[0]):
            theta = theta - lr * gradient(theta, X[b], y[b])
    return theta
