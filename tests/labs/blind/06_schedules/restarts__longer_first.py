# is: the-new-length-taken-off
# The length grows before it is subtracted.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            T *= factor
            t -= T
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))

    return new
