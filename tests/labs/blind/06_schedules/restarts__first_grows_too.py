# is: unnamed
# The first fall is already times factor.
def restarts(lr, low, first, factor):
    def new(t):
        T = first * factor
        while t >= T:
            t -= T
            T *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))

    return new
