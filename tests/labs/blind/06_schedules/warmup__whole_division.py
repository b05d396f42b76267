# is: unnamed
# // for /.
def warmup(schedule, steps):
    return lambda t: (t + 1) // steps * schedule(0) if t < steps else schedule(t - steps)
