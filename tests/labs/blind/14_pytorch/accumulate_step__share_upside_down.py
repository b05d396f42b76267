# is: unnamed
# N / B_k.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b) * len(X) / len(a)).backward()
    optimizer.step()
