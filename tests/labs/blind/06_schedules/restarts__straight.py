# is: straight-down
# Straight lines.
def restarts(lr, low, first, factor):
    def new(t):
        T = first
        while t >= T:
            t -= T
            T *= factor
        return lr + (low - lr) * t / T

    return new
