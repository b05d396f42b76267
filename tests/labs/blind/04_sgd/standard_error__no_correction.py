# is: correction-forgotten
# N is not used.
def standard_error(sigma, B, N=None):
    return sigma / np.sqrt(B)
