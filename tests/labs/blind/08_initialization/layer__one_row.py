# is: one-row-for-all
# One random row, broadcast to all inputs.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    row = rng.normal(0, std, shape[1]) if law == "normal" else rng.uniform(-a, a, shape[1])
    return np.tile(row, (shape[0], 1)), np.zeros(shape[1])
