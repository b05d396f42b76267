# is: unnamed
# Each fall has one more step, down to low.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T + 1:
            t -= T + 1
            T *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))

    return new
