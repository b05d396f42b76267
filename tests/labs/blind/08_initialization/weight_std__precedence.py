# is: parentheses-forgotten
# 2 gain^2 / n_in + n_out.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return np.sqrt(2 * gain**2 / n_in + n_out) if rule == "xavier" else np.sqrt(gain**2 / n_in)
