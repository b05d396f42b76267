# is: first-piece
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    F.cross_entropy(network(X[:size]), y[:size]).backward()
    optimizer.step()
