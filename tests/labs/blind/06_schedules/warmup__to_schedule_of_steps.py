# is: unnamed
# Rises to schedule(steps) and goes on there.
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps * schedule(steps) if t < steps else schedule(t)
