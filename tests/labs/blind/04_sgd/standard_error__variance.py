# is: variance
# The variance.
def standard_error(sigma, B, N=None):
    s = sigma**2 / B
    return s if N is None else s * (N - B) / (N - 1)
