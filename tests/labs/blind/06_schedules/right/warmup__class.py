# is: right
# An object that can be called.
def warmup(schedule, steps):
    class Warm:
        def __call__(self, t):
            if t >= steps:
                return schedule(t - steps)
            return schedule(0) * (t + 1) / steps

    return Warm()
