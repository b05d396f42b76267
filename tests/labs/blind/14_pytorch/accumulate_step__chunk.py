# is: too-many-at-a-time
# chunk(size) makes size pieces; the numbers are right, but a piece may hold more than size examples.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.chunk(size), y.chunk(size)):
        (F.cross_entropy(network(a), b) * len(a) / len(X)).backward()
    optimizer.step()
