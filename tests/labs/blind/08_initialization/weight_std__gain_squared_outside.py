# is: gain-squared
# gain**2 before the root.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return gain**2 * (np.sqrt(2 / (n_in + n_out)) if rule == "xavier" else np.sqrt(1 / n_in))
