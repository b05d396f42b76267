# is: unnamed
# Returns the epoch, not its rate.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: t // n
