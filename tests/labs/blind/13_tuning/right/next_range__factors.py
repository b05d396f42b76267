# is: right
# factors instead of logarithms.
def next_range(rates, scores, low, high):
    ok = ~np.isnan(scores)
    best = rates[ok][scores[ok].argmax()]
    ratio = high / low
    near = best / low < ratio**0.125 or high / best < ratio**0.125
    f = ratio**0.5 if near else ratio**0.125
    return best / f, best * f
