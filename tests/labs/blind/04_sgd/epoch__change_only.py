# is: unnamed
# Returns how far it went.
def epoch(theta, X, y, batches, lr):
    new = theta
    for b in batches:
        new = new - lr * gradient(new, X[b], y[b])
    return new - theta
