# is: bound-of-the-uniform-law
# The bound of the uniform law.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return gain * (np.sqrt(6 / (n_in + n_out)) if rule == "xavier" else np.sqrt(3 / n_in))
