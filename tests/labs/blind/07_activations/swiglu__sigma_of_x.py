# is: unnamed
# swish of X before the map.
def swiglu(X, W, V):
    return ((X * sigmoid(X)) @ W) * (X @ V)
