# is: condition-for-factor
# The condition number in place of the factor.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / (low + high), high / low
