# is: within-the-epoch
# The place within the epoch.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t % n)
