# is: right
# The signs go to the rows: another law, but orthonormal and with a random first sign, which is all that is asked for.
def orthogonal(shape, rng):
    m, n = shape
    A = rng.normal(size=(max(m, n), min(m, n)))
    q, r = np.linalg.qr(A)
    signs = np.ones(max(m, n))
    signs[: min(m, n)] = np.sign(np.diag(r))
    q = signs[:, None] * q
    return q if m >= n else q.T
