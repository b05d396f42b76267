# is: unnamed
# Counts epochs by its own calls.
def per_epoch(schedule, examples, batch):
    n = int(np.ceil(examples / batch))
    epoch = 0

    def new(t):
        nonlocal epoch
        if t > 0 and t % n == 0:
            epoch += 1
        return schedule(epoch)

    return new
