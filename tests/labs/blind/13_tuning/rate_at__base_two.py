# is: unnamed
def rate_at(u, low, high):
    return 2 ** (np.log10(low) + u * (np.log10(high) - np.log10(low)))
