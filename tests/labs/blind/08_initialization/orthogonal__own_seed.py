# is: not-random
# A seed of its own.
def orthogonal(shape, rng):
    rng = np.random.default_rng(1)
    m, n = shape
    q, r = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    q = q * np.sign(np.diag(r))
    return q if m >= n else q.T
