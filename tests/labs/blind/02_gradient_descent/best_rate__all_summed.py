# is: sum-of-all
# 2 over the sum of all curvatures.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / curvatures.sum(), (high - low) / (high + low)
