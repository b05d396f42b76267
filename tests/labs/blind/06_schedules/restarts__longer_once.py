# is: grows-once
# The length grows only once.
def restarts(lr, low, first, factor):
    def new(t):
        s, T = (t, first) if t < first else ((t - first) % (first * factor), first * factor)
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * s / T))

    return new
