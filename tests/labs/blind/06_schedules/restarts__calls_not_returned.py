# is: unnamed
# The function is not returned.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
            T *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))
