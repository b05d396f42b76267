# is: signs-not-mended
# The signs are left as they come.
def orthogonal(shape, rng):
    m, n = shape
    A = rng.normal(size=(max(m, n), min(m, n)))
    q, r = np.linalg.qr(A)
    return q if m >= n else q.T
