# is: one-epoch
# return stands one level too deep.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
        scheduler.step()
        return
