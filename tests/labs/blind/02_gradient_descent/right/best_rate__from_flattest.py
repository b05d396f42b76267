# is: right
# The factor from the flattest direction; a list.
def best_rate(curvatures):
    h = sorted(curvatures)
    rate = 2 / (h[0] + h[-1])
    return [rate, 1 - rate * h[0]]
