# is: every-step
# t is handed on as it is.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return lambda t: schedule(t)
