# is: unnamed
# The rate is shared among the batches.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - lr / len(batches) * gradient(theta, X[b], y[b])
    return theta
