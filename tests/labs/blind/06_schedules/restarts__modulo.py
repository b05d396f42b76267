# is: all-of-one-length
# t % first: factor is not used.
def restarts(lr, low, first, factor):
    return lambda t: low + (lr - low) / 2 * (1 + np.cos(np.pi * (t % first) / first))
