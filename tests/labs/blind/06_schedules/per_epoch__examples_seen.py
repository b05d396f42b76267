# is: examples-counted
# By the examples seen.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t * batch // examples)
