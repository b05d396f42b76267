# is: factor-upside-down
# (k + 1) / (k - 1).
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / (low + high), (high + low) / (high - low)
