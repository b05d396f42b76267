# is: no-step
# zero_grad stands between the loop and the step.
def accumulate_step(network, optimizer, X, y, size):
    for a, b in zip(X.split(size), y.split(size)):
        (F.cross_entropy(network(a), b) * len(a) / len(X)).backward()
    optimizer.zero_grad()
    optimizer.step()
