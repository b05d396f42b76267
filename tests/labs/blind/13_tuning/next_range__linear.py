# is: linear-range
# all on the linear scale.
def next_range(rates, scores, low, high):
    b = rates[np.nanargmax(scores)]
    w = high - low
    if b - low >= w / 8 and high - b >= w / 8:
        w = w / 4
    return b - w / 2, b + w / 2
