# is: right
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for k in range(0, len(X), size):
        F.cross_entropy(network(X[k : k + size]), y[k : k + size], reduction="sum").div(len(X)).backward()
    optimizer.step()
