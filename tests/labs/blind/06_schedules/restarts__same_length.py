# is: all-of-one-length
# factor is not used.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))

    return new
