# is: unnamed
# B - 1 under the root.
def standard_error(sigma, B, N=None):
    s = sigma / np.sqrt(max(B - 1, 0.5))
    return s if N is None else s * np.sqrt((N - B) / (N - 1))
