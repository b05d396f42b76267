# is: examples-for-batches
# The examples for the number of batches.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t // examples)
