# is: right
# By einsum and a copy.
def sr1(B, s, y):
    new = B.copy()
    w = s - np.einsum("ij,j->i", B, y)
    wy = float(np.dot(w, y))
    if np.abs(wy) > 1e-8 * np.sqrt(w @ w) * np.sqrt(y @ y):
        new += np.einsum("i,j->ij", w, w) / wy
    return new
