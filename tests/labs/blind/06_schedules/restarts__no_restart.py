# is: stays-down
# One fall, then low.
def restarts(lr, low, first, factor):
    return lambda t: cosine(lr, low, first, t)
