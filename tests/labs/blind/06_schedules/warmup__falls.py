# is: downward
# The rise goes down.
def warmup(schedule, steps):
    return lambda t: (1 - t / steps) * schedule(0) if t < steps else schedule(t - steps)
