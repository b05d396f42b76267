# is: one-for-two
# The 2 is forgotten.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 1 / (low + high), (high - low) / (high + low)
