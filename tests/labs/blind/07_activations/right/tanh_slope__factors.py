# is: right
# Two factors.
def tanh_slope(z):
    return (1 - np.tanh(z)) * (1 + np.tanh(z))
