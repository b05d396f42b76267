# is: limit-for-best
# 2 / h_max, the limit of stability.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / high, (high / low - 1) / (high / low + 1)
