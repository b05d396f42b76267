# is: right
# Calls itself for what follows the first fall.
def restarts(lr, low, first, factor):
    def new(t):
        if t < first:
            return cosine(lr, low, first, t)
        return restarts(lr, low, first * factor, factor)(t - first)

    return new
