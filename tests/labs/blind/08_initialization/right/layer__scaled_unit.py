# is: right
# Drawn with deviation 1 and scaled; the transpose is drawn and turned.
def layer(shape, std, law, rng):
    n_in, n_out = shape
    if law == "normal":
        W = std * rng.standard_normal((n_out, n_in)).T
    else:
        W = std * np.sqrt(12) * (rng.random((n_in, n_out)) - 0.5)
    return W, 0 * W[0]
