# is: unnamed
# The inner function returns nothing.
def warmup(schedule, steps):
    def new(t):
        rate = (t + 1) / steps * schedule(0) if t < steps else schedule(t - steps)

    return new
