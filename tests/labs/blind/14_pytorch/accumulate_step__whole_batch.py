# is: too-many-at-a-time
# The whole batch at once: the numbers are right, but size is not used.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    F.cross_entropy(network(X), y).backward()
    optimizer.step()
