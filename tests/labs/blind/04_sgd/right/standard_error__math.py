# is: right
# math.sqrt.
def standard_error(sigma, B, N=None):
    import math

    factor = 1 if N is None else math.sqrt(1 - (B - 1) / (N - 1))
    return factor * sigma / math.sqrt(B)
