# is: right
# Counts the batches.
def per_epoch(schedule, examples, batch):
    batches = len(range(0, examples, batch))

    def of_step(t):
        epoch, _ = divmod(t, batches)
        return schedule(epoch)

    return of_step
