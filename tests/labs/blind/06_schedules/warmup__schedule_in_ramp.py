# is: falls-while-rising
# schedule(t) in the ramp.
def warmup(schedule, steps):
    return lambda t: (t + 1) / steps * schedule(t) if t < steps else schedule(t - steps)
