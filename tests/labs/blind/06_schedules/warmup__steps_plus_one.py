# is: unnamed
# Divided by steps + 1.
def warmup(schedule, steps):
    return lambda t: (t + 1) / (steps + 1) * schedule(0) if t < steps else schedule(t - steps)
