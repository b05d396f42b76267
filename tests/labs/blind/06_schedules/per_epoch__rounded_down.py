# is: last-batch-forgotten
# The last batch is forgotten.
def per_epoch(schedule, examples, batch):
    n = examples // batch
    return lambda t: schedule(t // n)
