# is: right
# By tanh.
def swish_slope(z, beta):
    return 0.5 * (1 + np.tanh(beta * z / 2)) + beta * z / 4 * (1 - np.tanh(beta * z / 2) ** 2)
