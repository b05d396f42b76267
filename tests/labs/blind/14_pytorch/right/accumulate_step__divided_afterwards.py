# is: right
# Sums in the loop, each gradient divided once at the end.
def accumulate_step(network, optimizer, X, y, size):
    network.zero_grad()
    for start in range(0, len(X), size):
        piece = slice(start, start + size)
        F.cross_entropy(network(X[piece]), y[piece], reduction="sum").backward()
    for p in network.parameters():
        p.grad /= len(X)
    optimizer.step()
