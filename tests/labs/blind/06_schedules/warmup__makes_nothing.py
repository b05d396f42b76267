# is: a-rate-returned
# The inner function is not returned.
def warmup(schedule, steps):
    def new(t):
        return (t + 1) / steps * schedule(0) if t < steps else schedule(t - steps)
