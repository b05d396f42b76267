# is: always-normal
# The law is ignored.
def layer(shape, std, law, rng):
    return rng.normal(0, std, shape), np.zeros(shape[1])
