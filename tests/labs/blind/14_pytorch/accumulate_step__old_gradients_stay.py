# is: not-zeroed
# No zero_grad.
def accumulate_step(network, optimizer, X, y, size):
    n = len(y)
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b, reduction="sum") / n).backward()
    optimizer.step()
