# is: right
# The remainder decides about one more.
def per_epoch(schedule, examples, batch):
    n = examples // batch + (1 if examples % batch else 0)
    return lambda t: schedule(int(t / n + 1e-12))
