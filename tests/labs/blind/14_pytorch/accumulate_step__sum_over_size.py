# is: unnamed
# Every piece is divided by the size of a full piece, and by nothing else.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(a), b, reduction="sum") / size
        loss.backward()
    optimizer.step()
