# is: both-gated
# swish on both.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ W) * (X @ V) * sigmoid(X @ V)
