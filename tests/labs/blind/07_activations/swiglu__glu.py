# is: glu
# The gate is sigma: no z.
def swiglu(X, W, V):
    return sigmoid(X @ W) * (X @ V)
