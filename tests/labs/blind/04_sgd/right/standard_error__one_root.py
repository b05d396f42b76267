# is: right
# One root of the variance.
def standard_error(sigma, B, N=None):
    variance = sigma**2 / B
    if N is not None:
        variance *= (N - B) / (N - 1)
    return variance**0.5
