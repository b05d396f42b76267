# is: unnamed
# The closed formula fails for factor 1.
def restarts(lr, low, first, factor):
    def new(t):
        k = int(np.log(t / first * (factor - 1) + 1) / np.log(factor) + 1e-9)
        T = first * factor**k
        start = first * (factor**k - 1) // (factor - 1)
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * (t - start) / T))

    return new
