# is: right
# By the singular value decomposition: U V^T.
def orthogonal(shape, rng):
    u, _, vt = np.linalg.svd(rng.normal(size=shape), full_matrices=False)
    return u @ vt
