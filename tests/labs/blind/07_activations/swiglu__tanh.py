# is: unnamed
# tanh.
def swiglu(X, W, V):
    return np.tanh(X @ W) * (X @ V)
