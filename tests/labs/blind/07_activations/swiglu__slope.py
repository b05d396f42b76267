# is: unnamed
# swish's slope.
def swiglu(X, W, V):
    return swish_slope(X @ W, 1.0) * (X @ V)
