# is: right
from itertools import product


def grid(ranges, budget):
    k = max(k for k in range(1, budget + 1) if k ** len(ranges) <= budget)
    values = [[low * (high / low) ** ((2 * i + 1) / (2 * k)) for i in range(k)] for low, high in ranges]
    return np.array(list(product(*values)))
