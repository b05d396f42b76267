# is: unnamed
# Swish only.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ W)
