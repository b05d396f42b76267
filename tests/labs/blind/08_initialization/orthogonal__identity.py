# is: not-random
# The identity: orthogonal, but not random.
def orthogonal(shape, rng):
    return np.eye(*shape)
