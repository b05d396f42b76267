# is: unnamed
# One iterator for all epochs: from the second on there is nothing left.
def run(network, optimizer, scheduler, batches, epochs):
    left = iter(batches)
    for _ in range(epochs):
        for X, y in left:
            training_step(network, optimizer, X, y)
        scheduler.step()
