# is: every-step
# batch / examples.
def per_epoch(schedule, examples, batch):
    n = -(-batch // examples)
    return lambda t: schedule(t // n)
