# is: same-weights
# W twice.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ W) * (X @ W)
