# is: unnamed
# The root of sigma, too.
def standard_error(sigma, B, N=None):
    return np.sqrt(sigma / B * (1 if N is None else (N - B) / (N - 1)))
