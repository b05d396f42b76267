# is: unnamed
# Absolute values of the normal weights.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = np.abs(rng.normal(0, std, shape)) if law == "normal" else rng.uniform(-a, a, shape)
    return W, np.zeros(shape[1])
