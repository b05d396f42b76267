# is: unnamed
# range(1, epochs)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(1, epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
        scheduler.step()
