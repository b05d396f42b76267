# is: divides-by-zero
# The slope first: fails for 0 steps.
def warmup(schedule, steps):
    slope = schedule(0) / steps

    def new(t):
        return slope * (t + 1) if t < steps else schedule(t - steps)

    return new
