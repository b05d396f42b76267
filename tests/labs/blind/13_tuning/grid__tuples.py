# is: a-list
# a list of tuples.
import itertools
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = (np.arange(k) + 0.5) / k
    return list(itertools.product(*[rate_at(u, a, b) for a, b in ranges]))
