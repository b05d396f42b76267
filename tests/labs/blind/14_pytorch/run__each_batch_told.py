# is: each-batch
# Told after each batch.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
            scheduler.step()
