# is: remembers
# Counts its calls, and ignores t.
def warmup(schedule, steps):
    count = -1

    def new(t):
        nonlocal count
        count += 1
        return (count + 1) / steps * schedule(0) if count < steps else schedule(count - steps)

    return new
