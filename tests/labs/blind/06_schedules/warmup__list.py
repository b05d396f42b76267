# is: a-rate-returned
# A list of rates.
def warmup(schedule, steps):
    return [(t + 1) / steps * schedule(0) for t in range(steps)] + [schedule(t) for t in range(100)]
