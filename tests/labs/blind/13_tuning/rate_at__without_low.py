# is: starts-at-one
def rate_at(u, low, high):
    return (high / low) ** u
