# is: wrong-length
# The wave's length stays.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
            T *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / first))

    return new
