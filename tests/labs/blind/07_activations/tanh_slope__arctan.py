# is: unnamed
# arctan's.
def tanh_slope(z):
    return 1 / (1 + z**2)
