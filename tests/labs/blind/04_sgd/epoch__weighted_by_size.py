# is: last-divided-by-b
# The gradient weighted by the size of the batch over that of the first.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - lr * len(b) / len(batches[0]) * gradient(theta, X[b], y[b])
    return theta
