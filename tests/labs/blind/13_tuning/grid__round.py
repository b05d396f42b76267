# is: rounded-up
# rounded to the nearest.
import itertools
def grid(ranges, budget):
    k = round(budget ** (1 / len(ranges)))
    u = (np.arange(k) + 0.5) / k
    return np.array(list(itertools.product(*[rate_at(u, a, b) for a, b in ranges])))
