# is: multiplied
# Times the number of batches.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t * n)
