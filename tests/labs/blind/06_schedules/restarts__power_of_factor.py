# is: unnamed
# The factor is squared on the way.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
            T = T * factor**2
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))

    return new
