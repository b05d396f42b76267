# is: unnamed
# The labels are not split: each piece gets the first ones.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a in X.split(size):
        (F.cross_entropy(network(a), y[: len(a)]) * len(a) / len(X)).backward()
    optimizer.step()
