# is: labels-of-others
# The labels are the first ones, not those of the batch.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - lr * gradient(theta, X[b], y[: len(b)])
    return theta
