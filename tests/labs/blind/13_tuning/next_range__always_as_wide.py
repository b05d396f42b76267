# is: never-narrower
def next_range(rates, scores, low, high):
    at = np.log10(rates[np.nanargmax(scores)])
    new = np.log10(high) - np.log10(low)
    return 10 ** (at - new / 2), 10 ** (at + new / 2)
