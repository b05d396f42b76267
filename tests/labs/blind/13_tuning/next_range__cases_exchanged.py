# is: turned-around
def next_range(rates, scores, low, high):
    at, a, b = np.log10(rates[np.nanargmax(scores)]), np.log10(low), np.log10(high)
    width = b - a
    new = width / 4 if min(at - a, b - at) < width / 8 else width
    return 10 ** (at - new / 2), 10 ** (at + new / 2)
