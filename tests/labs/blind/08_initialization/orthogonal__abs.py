# is: always-positive
# Absolute value: entry [0, 0] always positive.
def orthogonal(shape, rng):
    m, n = shape
    q, r = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    q = q * np.sign(np.diag(r))
    q = q * np.sign(q[0, 0])
    return q if m >= n else q.T
