# is: uphill
# Plus.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta + lr * gradient(theta, X[b], y[b])
    return theta
