# is: unnamed
# The mean divided by the number of examples again.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y) / len(X)
    loss.backward()
    optimizer.step()
    return loss.item()
