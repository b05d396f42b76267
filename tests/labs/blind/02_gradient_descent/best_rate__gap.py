# is: unnamed
# 2 over the difference.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / (high - low), (high - low) / (high + low)
