# is: other-path-gated
# z of W times sigma of V times V.
def swiglu(X, W, V):
    return (X @ W) * (X @ V) * sigmoid(X @ V)
