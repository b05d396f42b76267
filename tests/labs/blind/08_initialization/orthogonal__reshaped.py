# is: reshaped
# The wide one by reshape.
def orthogonal(shape, rng):
    m, n = shape
    q, r = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    return (q * np.sign(np.diag(r))).reshape(shape)
