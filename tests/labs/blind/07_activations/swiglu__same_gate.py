# is: unnamed
# W twice.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ W) * (X @ W)
