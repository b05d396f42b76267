# is: unnamed
# The outer first is changed.
def restarts(lr, low, first, factor):
    def new(t):
        nonlocal first
        while t >= first:
            t -= first
            first *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / first))

    return new
