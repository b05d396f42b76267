# is: normalized-only
# Columns of length 1, but not at right angles.
def orthogonal(shape, rng):
    A = rng.normal(size=shape)
    return A / np.linalg.norm(A, axis=0)
