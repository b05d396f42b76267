# is: unnamed
# A step late.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(max(t - 1, 0) // n)
