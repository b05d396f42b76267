# is: right
# einsum.
def swiglu(X, W, V):
    return np.einsum("nd,du,nu,ne,eu->nu", X, W, sigmoid(X @ W), X, V)
