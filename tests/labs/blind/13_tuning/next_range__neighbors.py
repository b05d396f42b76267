# is: unnamed
# the neighbors of the best rate.
def next_range(rates, scores, low, high):
    order = np.argsort(rates)
    k = int(np.flatnonzero(order == np.nanargmax(scores))[0])
    return rates[order[max(k - 1, 0)]], rates[order[min(k + 1, len(rates) - 1)]]
