# is: kaiming-with-two
# The 2 of ReLU is built into Kaiming's and the gain comes on top.
def weight_std(shape, rule, gain=1.0):
    n_in, n_out = shape
    return gain * (np.sqrt(2 / (n_in + n_out)) if rule == "xavier" else np.sqrt(2 / n_in))
