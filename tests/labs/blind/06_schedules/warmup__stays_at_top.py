# is: unnamed
# After the rise it stays at the top.
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps * schedule(0) if t < steps else schedule(0)
