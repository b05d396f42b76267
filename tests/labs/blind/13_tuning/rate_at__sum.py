# is: unnamed
# added instead of subtracted.
def rate_at(u, low, high):
    return 10 ** (np.log10(low) + u * (np.log10(high) + np.log10(low)))
