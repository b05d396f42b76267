# is: unnamed
# Takes consecutive examples by position, not those of the index array.
def epoch(theta, X, y, batches, lr):
    at = 0
    for b in batches:
        theta = theta - lr * gradient(theta, X[at : at + len(b)], y[at : at + len(b)])
        at += len(b)
    return theta
