# is: ends-included
# ends included.
import itertools
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    return np.array(list(itertools.product(*[np.geomspace(a, b, k) for a, b in ranges])))
