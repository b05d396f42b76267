# is: unnamed
# r instead of q.
def orthogonal(shape, rng):
    m, n = shape
    q, r = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    return r
