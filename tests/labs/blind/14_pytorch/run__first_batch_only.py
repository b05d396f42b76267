# is: unnamed
# The first batch again and again.
def run(network, optimizer, scheduler, batches, epochs):
    X, y = batches[0]
    for _ in range(epochs):
        for _ in batches:
            training_step(network, optimizer, X, y)
        scheduler.step()
