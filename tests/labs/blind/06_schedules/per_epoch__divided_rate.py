# is: unnamed
# The rate is divided, not the step.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t) / n
