# is: piece-size
# size / N for each, also for the short last piece.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b) * size / len(X)).backward()
    optimizer.step()
