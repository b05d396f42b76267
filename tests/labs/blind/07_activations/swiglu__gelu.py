# is: unnamed
# GELU.
def swiglu(X, W, V):
    return gelu(X @ W, "exact") * (X @ V)
