# is: n-for-n-minus-one
# (N - B) / N.
def standard_error(sigma, B, N=None):
    s = sigma / np.sqrt(B)
    return s if N is None else s * np.sqrt((N - B) / N)
