# is: other-path-gated
# W and V exchanged.
def swiglu(X, W, V):
    return (X @ V) * sigmoid(X @ V) * (X @ W)
