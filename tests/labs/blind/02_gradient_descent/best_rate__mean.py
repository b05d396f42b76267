# is: mean-curvature
# One over the mean of all curvatures.
def best_rate(curvatures):
    rate = 1 / curvatures.mean()
    return rate, np.abs(1 - rate * curvatures).max()
