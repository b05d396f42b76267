# is: unnamed
# N - B / N - 1.
def standard_error(sigma, B, N=None):
    s = sigma / np.sqrt(B)
    return s if N is None else s * np.sqrt(N - B / N - 1)
