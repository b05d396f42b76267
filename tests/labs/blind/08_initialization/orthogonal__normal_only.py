# is: only-scaled
# Normal weights with the right length on average.
def orthogonal(shape, rng):
    return rng.normal(0, 1 / np.sqrt(shape[0]), shape)
