# is: gain-in-one-rule-only
# Xavier has no gain.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return np.sqrt(2 / (n_in + n_out)) if rule == "xavier" else gain / np.sqrt(n_in)
