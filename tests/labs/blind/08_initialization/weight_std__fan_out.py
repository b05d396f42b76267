# is: fans-swapped
# Kaiming by fan-out.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return gain * (np.sqrt(2 / (n_in + n_out)) if rule == "xavier" else np.sqrt(1 / n_out))
