# is: unnamed
# The smaller of ramp and schedule, both from step 0.
def warmup(schedule, steps):
    return lambda t: min((t + 1) / steps * schedule(0), schedule(t)) if t < steps else schedule(t)
