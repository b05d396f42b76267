# is: never-restarts
# Up again instead of a jump.
def restarts(lr, low, first, factor):
    return lambda t: low + (lr - low) / 2 * (1 + np.cos(np.pi * t / first))
