# is: ends-in-the-exponent
# the exponent ends are low and high.
def rate_at(u, low, high):
    return 10 ** (low + (high - low) * u)
