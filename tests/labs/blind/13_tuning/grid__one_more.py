# is: one-value-too-many
# the while loop runs one too far.
import itertools
def grid(ranges, budget):
    k = 1
    while k ** len(ranges) <= budget:
        k += 1
    u = (np.arange(k) + 0.5) / k
    return np.array(list(itertools.product(*[rate_at(u, a, b) for a, b in ranges])))
