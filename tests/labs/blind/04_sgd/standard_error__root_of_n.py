# is: root-of-n
# sigma / root N where N is given.
def standard_error(sigma, B, N=None):
    return sigma / np.sqrt(B if N is None else N)
