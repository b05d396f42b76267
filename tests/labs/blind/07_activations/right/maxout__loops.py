# is: right
# A loop over units and pieces.
def maxout(X, W, b):
    d, units, pieces = W.shape
    out, won = np.full((len(X), units), -np.inf), np.zeros((len(X), units), int)
    for j in range(units):
        for k in range(pieces):
            z = X @ W[:, j, k] + b[j, k]
            better = z > out[:, j]
            out[better, j], won[better, j] = z[better], k
    return out, won
