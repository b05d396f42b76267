# is: unnamed
# The length grows by first.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
            T += first
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / T))

    return new
