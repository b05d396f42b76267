# is: bilinear
# No activation.
def swiglu(X, W, V):
    return (X @ W) * (X @ V)
