# is: scheduler-first
# The scheduler is told before each epoch.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        scheduler.step()
        for X, y in batches:
            training_step(network, optimizer, X, y)
