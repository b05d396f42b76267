# is: width-taken-for-half
# The uniform law has the width 2a = sqrt(12) std; takes half too much: bound sqrt(12).
def layer(shape, std, law, rng):
    a = std * np.sqrt(12)
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)
    return W, np.zeros(shape[1])
