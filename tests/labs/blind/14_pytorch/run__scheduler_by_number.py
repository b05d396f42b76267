# is: late
# The scheduler is told the number of the epoch, from 0: its rates come one epoch late.
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
        scheduler.step(epoch)
