# is: unnamed
# The root of the product of both fans.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return gain / (n_in * n_out) ** 0.25 if rule == "xavier" else gain / np.sqrt(n_in)
