# is: multiplied-by-the-diagonal
# Times r's diagonal, not its signs.
def orthogonal(shape, rng):
    m, n = shape
    q, r = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    q = q * np.diag(r)
    return q if m >= n else q.T
