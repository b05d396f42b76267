# is: a-rate-returned
# Returns a number, not a function.
def warmup(schedule, steps):
    return schedule(0) / steps if steps else schedule(0)
