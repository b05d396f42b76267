# is: unnamed
# Integer division.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    n = (n_in + n_out) // 2 if rule == "xavier" else n_in
    return gain / np.sqrt(n)
