# is: right
# The rising rates in a list made beforehand.
def warmup(schedule, steps):
    if not steps:
        return schedule
    up = list(np.linspace(0, schedule(0), steps + 1)[1:])
    return lambda t: up[t] if t < len(up) else schedule(t - len(up))
