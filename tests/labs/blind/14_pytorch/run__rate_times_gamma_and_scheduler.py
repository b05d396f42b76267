# is: twice
# Tells the scheduler after the epoch twice.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
        optimizer.zero_grad()
        scheduler.step()
        scheduler.step()
