# is: unnamed
# arctanh's derivative...
def tanh_slope(z):
    return 1 / (1 - z**2)
