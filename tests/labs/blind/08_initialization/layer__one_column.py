# is: one-row-for-all
# One random column for all units: twins.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    col = rng.normal(0, std, (shape[0], 1)) if law == "normal" else rng.uniform(-a, a, (shape[0], 1))
    return col * np.ones(shape), np.zeros(shape[1])
