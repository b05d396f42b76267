# is: step-each
# The share is right, but each piece makes a step.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b) * len(a) / len(X)).backward()
        optimizer.step()
