# is: number-of-pieces
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    pieces = list(zip(X.split(size), y.split(size)))
    for a, b in pieces:
        (F.cross_entropy(network(a), b) / len(pieces)).backward()
    optimizer.step()
