# is: linear
# The logarithm of the point on the line.
def rate_at(u, low, high):
    return 10 ** np.log10(low + u * (high - low))
