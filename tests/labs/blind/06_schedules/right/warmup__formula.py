# is: right
# One formula with min and max.
def warmup(schedule, steps):
    return lambda t: schedule(max(t - steps, 0)) * min(1.0, (t + 1) / max(steps, 1))
