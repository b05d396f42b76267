# is: no-weight
# The mean losses of the pieces simply add up.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        F.cross_entropy(network(a), b).backward()
    optimizer.step()
