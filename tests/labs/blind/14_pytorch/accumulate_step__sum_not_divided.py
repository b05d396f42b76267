# is: sum
# Summed losses, never divided.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        F.cross_entropy(network(a), b, reduction="sum").backward()
    optimizer.step()
