# is: epochs-from-one
# The epochs count from 1.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t // n + 1)
