# is: biases-for-the-inputs
# One bias for each input.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)
    return W, np.zeros(shape[0])
