# is: unnamed
# sorts u.
def rate_at(u, low, high):
    return 10 ** (np.log10(low) + np.sort(u) * (np.log10(high) - np.log10(low)))
