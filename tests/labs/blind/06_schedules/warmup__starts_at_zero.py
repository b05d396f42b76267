# is: starts-at-zero
# t / steps: the first step is wasted.
def warmup(schedule, steps):
    return lambda t: t / steps * schedule(0) if t < steps else schedule(t - steps)
