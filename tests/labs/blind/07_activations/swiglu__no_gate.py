# is: value-path-forgotten
# Swish only.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ W)
