# is: examples-counted
# The number of batches is no whole number.
def per_epoch(schedule, examples, batch):
    n = examples / batch
    return lambda t: schedule(t // n)
