# is: unnamed
# near the upper end, only high moves.
def next_range(rates, scores, low, high):
    b = np.log10(rates[np.nanargmax(scores)])
    lo, hi = np.log10(low), np.log10(high)
    w = hi - lo
    if hi - b < w / 8:
        return low, 10 ** (hi + w / 2)
    if b - lo < w / 8:
        return 10 ** (lo - w / 2), high
    return 10 ** (b - w / 8), 10 ** (b + w / 8)
