# is: an-eighth-wide
# an eighth wide inside.
def next_range(rates, scores, low, high):
    b = np.log10(rates[np.nanargmax(scores)])
    lo, hi = np.log10(low), np.log10(high)
    w = hi - lo
    if b - lo >= w / 8 and hi - b >= w / 8:
        w = w / 8
    return 10 ** (b - w / 2), 10 ** (b + w / 2)
