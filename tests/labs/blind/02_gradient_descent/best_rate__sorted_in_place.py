# is: unnamed
# Sorts the caller's array.
def best_rate(curvatures):
    curvatures.sort()
    low, high = curvatures[0], curvatures[-1]
    return 2 / (low + high), (high - low) / (high + low)
