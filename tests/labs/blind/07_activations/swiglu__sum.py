# is: added
# Plus.
def swiglu(X, W, V):
    return (X @ W) * sigmoid(X @ W) + X @ V
