# is: right
# One loop; the schedule is told when the last batch is done.
def run(network, optimizer, scheduler, batches, epochs):
    for k in range(epochs * len(batches)):
        training_step(network, optimizer, *batches[k % len(batches)])
        if (k + 1) % len(batches) == 0:
            scheduler.step()
