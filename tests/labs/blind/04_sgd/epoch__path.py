# is: unnamed
# All thetas.
def epoch(theta, X, y, batches, lr):
    path = [theta]
    for b in batches:
        path.append(path[-1] - lr * gradient(path[-1], X[b], y[b]))
    return path
