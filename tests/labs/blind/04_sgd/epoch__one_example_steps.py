# is: unnamed
# One step for each example.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        for i in b:
            theta = theta - lr * gradient(theta, X[i : i + 1], y[i : i + 1])
    return theta
