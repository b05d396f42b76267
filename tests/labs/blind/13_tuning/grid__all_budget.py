# is: unnamed
# k is the budget.
import itertools
def grid(ranges, budget):
    u = (np.arange(budget) + 0.5) / budget
    return np.array(list(itertools.product(*[rate_at(u, a, b) for a, b in ranges])))
