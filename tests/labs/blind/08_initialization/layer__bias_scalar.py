# is: unnamed
# One 0.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)
    return W, 0.0
