# is: linear-distances
# The distance to the ends in the rates themselves.
def next_range(rates, scores, low, high):
    best = rates[np.nanargmax(scores)]
    width = np.log10(high / low)
    new = width if min(best - low, high - best) < (high - low) / 8 else width / 4
    return best * 10 ** (-new / 2), best * 10 ** (new / 2)
