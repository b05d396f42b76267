# is: last-batch-forgotten
# Rounded to the nearest.
def per_epoch(schedule, examples, batch):
    n = round(examples / batch)
    return lambda t: schedule(t // n)
