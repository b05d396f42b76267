# is: unnamed
# Nothing is returned where N is None.
def standard_error(sigma, B, N=None):
    if N is not None:
        return sigma / np.sqrt(B) * np.sqrt((N - B) / (N - 1))
