# is: three-times-std
# a = 3 std.
def layer(shape, std, law, rng):
    a = 3 * std
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)
    return W, np.zeros(shape[1])
