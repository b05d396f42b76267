# is: unnamed
# 1.702.
def swiglu(X, W, V):
    return gelu(X @ W, "sigmoid") * (X @ V)
