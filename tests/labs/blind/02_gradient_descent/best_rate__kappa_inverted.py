# is: factor-sign
# kappa upside down: the factor is negative.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    k = low / high
    return 2 / (low + high), (k - 1) / (k + 1)
