# is: unnamed
# The length is kept between calls.
def restarts(lr, low, first, factor):
    T, start = first, 0

    def new(t):
        nonlocal T, start
        if t - start >= T:
            start += T
            T *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * (t - start) / T))

    return new
