# is: two-bases
# exp with log10.
def rate_at(u, low, high):
    return np.exp(np.log10(low) + u * (np.log10(high) - np.log10(low)))
