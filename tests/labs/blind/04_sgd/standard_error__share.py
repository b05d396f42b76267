# is: unnamed
# Root of one minus B / N, minus nothing: the usual approximation squared wrongly.
def standard_error(sigma, B, N=None):
    s = sigma / np.sqrt(B)
    return s if N is None else s * (1 - B / N)
