# is: rate-forgotten
# The rate is forgotten.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - gradient(theta, X[b], y[b])
    return theta
