# is: right
def next_range(rates, scores, low, high):
    alive = ~np.isnan(scores)
    best = rates[alive][scores[alive].argmax()]
    share = np.log(best / low) / np.log(high / low)
    stretch = (high / low) ** (0.5 if abs(share - 0.5) > 0.375 else 0.125)
    return np.array([best / stretch, best * stretch])
