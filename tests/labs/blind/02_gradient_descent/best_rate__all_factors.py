# is: unnamed
# The factors of all directions.
def best_rate(curvatures):
    rate = 2 / (curvatures.min() + curvatures.max())
    return rate, np.abs(1 - rate * curvatures)
