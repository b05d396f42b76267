# is: divides-by-zero
# Divides by zero without warm-up.
def warmup(schedule, steps):
    return lambda t: min(1, (t + 1) / steps) * schedule(max(0, t - steps))
