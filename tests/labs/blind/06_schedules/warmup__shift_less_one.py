# is: a-step-is-skipped
# t - steps + 1.
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps * schedule(0) if t < steps else schedule(t - steps + 1)
