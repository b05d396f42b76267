# is: right
# Cut from a large square one.
def orthogonal(shape, rng):
    k = max(shape)
    q, r = np.linalg.qr(rng.normal(size=(k, k)))
    return (q * np.sign(np.diag(r)))[: shape[0], : shape[1]]
