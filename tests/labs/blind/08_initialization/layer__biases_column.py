# is: biases-in-a-row
# The biases have shape (1, out).
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)
    return W, np.zeros((1, shape[1]))
