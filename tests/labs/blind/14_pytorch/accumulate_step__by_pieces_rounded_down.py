# is: unnamed
# Divided by len(X) // size.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b) / (len(X) // size)).backward()
    optimizer.step()
