# is: divided-again
# Divides by the batch size again.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - lr * gradient(theta, X[b], y[b]) / len(b)
    return theta
