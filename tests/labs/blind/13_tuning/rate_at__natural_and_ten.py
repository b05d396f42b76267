# is: two-bases
# Natural logarithm down, power of ten up.
def rate_at(u, low, high):
    return 10 ** (np.log(low) + u * (np.log(high) - np.log(low)))
