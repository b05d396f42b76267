# is: brackets-missing
# 2 / low + high.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / low + high, (high - low) / (high + low)
