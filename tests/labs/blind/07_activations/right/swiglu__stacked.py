# is: right
# Both maps in one product.
def swiglu(X, W, V):
    return (lambda Z, n: Z[:, :n] * sigmoid(Z[:, :n]) * Z[:, n:])(X @ np.hstack([W, V]), W.shape[1])
