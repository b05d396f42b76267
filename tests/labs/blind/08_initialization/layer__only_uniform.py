# is: always-uniform
# Always uniform.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    return rng.uniform(-a, a, shape), np.zeros(shape[1])
