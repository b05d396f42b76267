# is: unnamed
# Kaiming as Xavier with root two.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    s = gain * np.sqrt(2 / (n_in + n_out))
    return s if rule == "xavier" else np.sqrt(2) * s
