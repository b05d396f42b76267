# is: one-over-the-steepest
# 1 / h_max.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 1 / high, 1 - low / high
