# is: right
# The path first (all parameters), then the losses along it in a comprehension; returned as a list of three.
def train(X, y, lr, steps):
    path = [(np.zeros(X.shape[1]), 0.0)]
    while len(path) <= steps:
        w, b = path[-1]
        g = gradient(X, y, w, b)
        path.append((w - lr * g[0], b - lr * g[1]))
    losses = [binary_cross_entropy_with_logits(X @ w + b, y) for w, b in path[:-1]]
    return [path[-1][0], path[-1][1], losses]
