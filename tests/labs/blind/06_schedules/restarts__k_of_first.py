# is: unnamed
# The number of the fall is t // first.
def restarts(lr, low, first, factor):
    return lambda t: cosine(lr, low, first * factor ** (t // first), t % (first * factor ** (t // first)))
