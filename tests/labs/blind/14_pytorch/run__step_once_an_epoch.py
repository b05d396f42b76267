# is: unnamed
# All batches of an epoch go into one step.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        optimizer.zero_grad()
        for X, y in batches:
            F.cross_entropy(network(X), y).backward()
        optimizer.step()
        scheduler.step()
