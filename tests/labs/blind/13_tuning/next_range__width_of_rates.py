# is: width-of-the-rates
# the width is that of the rates tried.
def next_range(rates, scores, low, high):
    b = np.log10(rates[np.nanargmax(scores)])
    lo, hi = np.log10(rates.min()), np.log10(rates.max())
    w = hi - lo
    if b - lo >= w / 8 and hi - b >= w / 8:
        w = w / 4
    return 10 ** (b - w / 2), 10 ** (b + w / 2)
