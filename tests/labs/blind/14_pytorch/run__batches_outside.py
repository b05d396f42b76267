# is: unnamed
# Each batch for all its epochs, then the next batch.
def run(network, optimizer, scheduler, batches, epochs):
    for X, y in batches:
        for e in range(epochs):
            training_step(network, optimizer, X, y)
            scheduler.step()
