# is: a-factor-on-a-running-schedule
# A factor on the schedule that runs on.
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps * schedule(t) if t < steps else schedule(t)
