# is: unnamed
# The scheduler is told after the first epoch only.
def run(network, optimizer, scheduler, batches, epochs):
    for e in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
        if e == 0:
            scheduler.step()
