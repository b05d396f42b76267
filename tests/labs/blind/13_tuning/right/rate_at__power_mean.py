# is: right
# a weighted geometric mean.
def rate_at(u, low, high):
    return low ** (1 - u) * high**u
