# is: variance-returned
# The variance.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return 2 * gain**2 / (n_in + n_out) if rule == "xavier" else gain**2 / n_in
