# is: unnamed
def rate_at(u, low, high):
    return 10 ** (np.log10(low) + u[0] * (np.log10(high) - np.log10(low)))
