# is: biases-random
# The biases are drawn too.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    if law == "normal":
        return rng.normal(0, std, shape), rng.normal(0, std, shape[1])
    return rng.uniform(-a, a, shape), rng.uniform(-a, a, shape[1])
