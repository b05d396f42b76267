# is: swapped
# Factor first.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return (high - low) / (high + low), 2 / (low + high)
