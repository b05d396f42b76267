# is: right
# Looks the start up in a list.
def restarts(lr, low, first, factor):
    def new(t):
        starts, length = [0], first
        while starts[-1] + length <= t:
            starts.append(starts[-1] + length)
            length *= factor
        return low + (lr - low) * np.cos(np.pi * (t - starts[-1]) / length / 2) ** 2

    return new
