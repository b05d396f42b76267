# is: order
# b first.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)
    return np.zeros(shape[1]), W
