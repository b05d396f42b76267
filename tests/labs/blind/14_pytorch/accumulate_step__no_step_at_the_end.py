# is: no-step
# step forgotten.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b) * len(a) / len(X)).backward()
