# is: not-zeroed
def training_step(network, optimizer, X, y):
    scores = network(X)
    loss = F.cross_entropy(scores, y)
    loss.backward()
    optimizer.step()
    return float(loss)
