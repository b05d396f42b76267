# is: first-and-last
# Takes the array for sorted.
def best_rate(curvatures):
    low, high = curvatures[0], curvatures[-1]
    return 2 / (low + high), (high / low - 1) / (high / low + 1)
