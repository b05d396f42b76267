# is: unnamed
# The largest weights and biases first.
def maxout(X, W, b):
    return X @ W.max(axis=2) + b.max(axis=1), (X @ W.max(axis=2) * 0).astype(int)
