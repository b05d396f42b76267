# is: root-forgotten
# sigma / B.
def standard_error(sigma, B, N=None):
    s = sigma / B
    return s if N is None else s * np.sqrt((N - B) / (N - 1))
