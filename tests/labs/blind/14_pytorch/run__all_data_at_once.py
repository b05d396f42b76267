# is: unnamed
# The batches are put together, one step an epoch.
def run(network, optimizer, scheduler, batches, epochs):
    X, y = (torch.cat(parts) for parts in zip(*batches))
    for _ in range(epochs):
        training_step(network, optimizer, X, y)
        scheduler.step()
