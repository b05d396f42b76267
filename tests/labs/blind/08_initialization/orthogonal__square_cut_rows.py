# is: unnamed
# A square one of the smaller size, the rest filled with ones.
def orthogonal(shape, rng):
    k = min(shape)
    q, r = np.linalg.qr(rng.normal(size=(k, k)))
    out = np.ones(shape)
    out[:k, :k] = q * np.sign(np.diag(r))
    return out
