# is: reglu
# ReLU.
def swiglu(X, W, V):
    return np.maximum(X @ W, 0) * (X @ V)
