# is: not-after-the-last
# The scheduler is told between epochs only.
def run(network, optimizer, scheduler, batches, epochs):
    for e in range(epochs):
        if e > 0:
            scheduler.step()
        for X, y in batches:
            training_step(network, optimizer, X, y)
