# is: correction-without-root
# The factor without its root.
def standard_error(sigma, B, N=None):
    s = sigma / np.sqrt(B)
    return s if N is None else s * (N - B) / (N - 1)
