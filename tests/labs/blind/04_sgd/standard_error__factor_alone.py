# is: correction-alone
# sigma is divided by root B only with replacement.
def standard_error(sigma, B, N=None):
    if N is None:
        return sigma / np.sqrt(B)
    return sigma * np.sqrt((N - B) / (N - 1))
