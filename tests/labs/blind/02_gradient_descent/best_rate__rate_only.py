# is: unnamed
# The factor is forgotten.
def best_rate(curvatures):
    return 2 / (curvatures.min() + curvatures.max())
