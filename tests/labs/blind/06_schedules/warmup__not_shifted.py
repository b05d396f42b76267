# is: not-from-its-start
# schedule(t), not schedule(t - steps).
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps * schedule(0) if t < steps else schedule(t)
