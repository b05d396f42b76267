# is: unnamed
# The epoch is rounded to the nearest.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(round(t / n))
