# is: unnamed
# The sigma of the other map.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ V)
