# is: correction-upside-down
# The factor upside down.
def standard_error(sigma, B, N=None):
    s = sigma / np.sqrt(B)
    return s if N is None else s / np.sqrt((N - B) / (N - 1)) if N > B else np.inf
