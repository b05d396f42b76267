# is: another-generator
# np.random, not rng.
def layer(shape, std, law, rng):
    a = std * np.sqrt(3)
    W = np.random.normal(0, std, shape) if law == "normal" else np.random.uniform(-a, a, shape)
    return W, np.zeros(shape[1])
