# is: unnamed
# The factor of the loss: squared.
def best_rate(curvatures):
    low, high = curvatures.min(), curvatures.max()
    return 2 / (low + high), ((high - low) / (high + low)) ** 2
