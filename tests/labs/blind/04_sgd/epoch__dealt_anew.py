# is: unnamed
# Deals its own batches.
def epoch(theta, X, y, batches, lr):
    for b in deal(len(y), len(batches[0]), 1, 0)[0]:
        theta = theta - lr * gradient(theta, X[b], y[b])
    return theta
