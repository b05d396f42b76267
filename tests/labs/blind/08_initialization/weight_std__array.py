# is: unnamed
# The weights in place of their deviation.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    s = gain * np.sqrt(2 / (n_in + n_out)) if rule == "xavier" else gain / np.sqrt(n_in)
    return np.random.default_rng(0).normal(0, s, shape)
