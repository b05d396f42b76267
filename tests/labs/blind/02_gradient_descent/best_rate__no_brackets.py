# is: brackets-missing
# k - 1 / k + 1.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    k = high / low
    return 2 / (low + high), k - 1 / k + 1
