# is: variance-given-to-the-generator
# Gives the variance to rng.normal.
def layer(shape, std, law, rng):
    if law == "normal":
        W = rng.normal(0, std**2, shape)
    else:
        W = rng.uniform(-np.sqrt(3) * std, np.sqrt(3) * std, shape)
    return W, np.zeros(shape[1])
