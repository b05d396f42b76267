# is: std-forgotten
# Always deviation 1.
def layer(shape, std, law, rng):
    W = rng.normal(0, 1, shape) if law == "normal" else rng.uniform(-1, 1, shape)
    return W, np.zeros(shape[1])
