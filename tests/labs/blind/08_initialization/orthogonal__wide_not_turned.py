# is: wide-not-turned
# A wide shape is not turned: q is square.
def orthogonal(shape, rng):
    q, r = np.linalg.qr(rng.normal(size=shape))
    return q * np.sign(np.diag(r))
