# is: unnamed
# whole decades only.
def rate_at(u, low, high):
    return 10.0 ** np.round(np.log10(low) + u * (np.log10(high) - np.log10(low)))
