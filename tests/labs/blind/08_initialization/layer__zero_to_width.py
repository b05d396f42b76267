# is: one-sided
# Uniform from 0 to 2a: the right deviation, another mean.
def layer(shape, std, law, rng):
    a = std * np.sqrt(12)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(0, a, shape)
    return W, np.zeros(shape[1])
