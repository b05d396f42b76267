# is: unnamed
# Multiplies by the sign matrix.
def orthogonal(shape, rng):
    m, n = shape
    q, r = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    q = q @ np.sign(r)
    return q if m >= n else q.T
