# is: low-ignored
# low is not used.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
            T *= factor
        return lr / 2 * (1 + np.cos(np.pi * t / T))

    return new
