# is: factor-sign
# The factor of the steepest direction, with its sign.
def best_rate(curvatures):
    rate = 2 / (curvatures.min() + curvatures.max())
    return rate, 1 - rate * curvatures.max()
