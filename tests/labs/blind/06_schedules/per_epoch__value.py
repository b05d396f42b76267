# is: a-rate-returned
# Not a function.
def per_epoch(schedule, examples, batch):
    n = -(-examples // batch)
    return schedule(n)
