# is: one-sided
# Uniform from 0.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(0, a, shape)
    return W, np.zeros(shape[1])
