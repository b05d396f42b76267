# is: unnamed
# tanh of z².
def tanh_slope(z):
    return 1 - np.tanh(z**2)
