# is: nan-is-best
# argmax takes a NaN for the largest... mended by replacing NaN with 1.
def next_range(rates, scores, low, high):
    best = rates[np.argmax(np.nan_to_num(scores, nan=1.0))]
    at, a, b = np.log10(best), np.log10(low), np.log10(high)
    width = b - a
    new = width if min(at - a, b - at) < width / 8 else width / 4
    return 10 ** (at - new / 2), 10 ** (at + new / 2)
