# is: root-cut-off
# int of the root.
import itertools
def grid(ranges, budget):
    k = int(budget ** (1 / len(ranges)))
    u = (2 * np.arange(k) + 1) / (2 * k)
    return np.array(list(itertools.product(*[rate_at(u, a, b) for a, b in ranges])))
