# is: difference-to-a-power
def rate_at(u, low, high):
    return low * (high - low) ** u
