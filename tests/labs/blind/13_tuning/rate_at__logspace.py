# is: even-steps
# np.logspace, u forgotten.
def rate_at(u, low, high):
    return np.logspace(np.log10(low), np.log10(high), len(u))
