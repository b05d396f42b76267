# is: up-to-one
# Rises to 1, not to schedule(0).
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps if t < steps else schedule(t - steps)
