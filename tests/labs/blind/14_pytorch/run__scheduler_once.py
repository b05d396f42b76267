# is: at-the-end
# The scheduler is told once, when all is over.
def run(network, optimizer, scheduler, batches, epochs):
    for e in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
    scheduler.step()
