# is: unnamed
# Its own loop, zeroed once an epoch.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        optimizer.zero_grad()
        for X, y in batches:
            F.cross_entropy(network(X), y).backward()
            optimizer.step()
        scheduler.step()
