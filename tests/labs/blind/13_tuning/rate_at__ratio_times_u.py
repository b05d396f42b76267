# is: unnamed
def rate_at(u, low, high):
    return low * (high / low) * u
