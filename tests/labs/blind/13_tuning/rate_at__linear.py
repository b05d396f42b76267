# is: linear
# evenly.
def rate_at(u, low, high):
    return (1 - u) * low + u * high
