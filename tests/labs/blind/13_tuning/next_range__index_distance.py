# is: unnamed
# Worried only where the best is the first or the last of the list.
def next_range(rates, scores, low, high):
    k = np.nanargmax(scores)
    at, width = np.log10(rates[k]), np.log10(high / low)
    new = width if k in (0, len(rates) - 1) else width / 4
    return 10 ** (at - new / 2), 10 ** (at + new / 2)
