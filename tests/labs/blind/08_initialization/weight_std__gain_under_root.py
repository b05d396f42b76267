# is: gain-under-the-root
# sqrt(gain/n): the gain not squared.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return np.sqrt(2 * gain / (n_in + n_out)) if rule == "xavier" else np.sqrt(gain / n_in)
