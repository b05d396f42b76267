# is: backward
def rate_at(u, low, high):
    return 10 ** (np.log10(high) + u * (np.log10(low) - np.log10(high)))
