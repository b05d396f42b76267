# is: unnamed
# The two loops exchanged: each batch has all its epochs in a row.
def run(network, optimizer, scheduler, batches, epochs):
    for X, y in batches:
        for _ in range(epochs):
            training_step(network, optimizer, X, y)
        scheduler.step()
