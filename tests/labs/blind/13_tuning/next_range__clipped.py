# is: kept-inside
# never leaves the old range.
def next_range(rates, scores, low, high):
    b = np.log10(rates[np.nanargmax(scores)])
    lo, hi = np.log10(low), np.log10(high)
    w = hi - lo
    if b - lo >= w / 8 and hi - b >= w / 8:
        w = w / 4
    return 10 ** max(b - w / 2, lo), 10 ** min(b + w / 2, hi)
