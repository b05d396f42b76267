# is: uniform-in-plus-minus-std
# The deviation taken for the bound.
def layer(shape, std, law, rng):
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-std, std, shape)
    return W, np.zeros(shape[1])
