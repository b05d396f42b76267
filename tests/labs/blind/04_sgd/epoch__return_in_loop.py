# is: first-batch-only
# Only the first batch.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - lr * gradient(theta, X[b], y[b])
        return theta
