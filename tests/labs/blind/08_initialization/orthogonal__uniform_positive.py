# is: always-positive
# The matrix from rng.random: its first column is all of one sign.
def orthogonal(shape, rng):
    m, n = shape
    q, r = np.linalg.qr(rng.random((max(m, n), min(m, n))))
    q = q * np.sign(np.diag(r))
    return q if m >= n else q.T
