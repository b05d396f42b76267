# is: unnamed
# Summed over the units.
def swiglu(X, W, V):
    return np.sum((X @ W) * sigmoid(X @ W) * (X @ V), axis=1)
