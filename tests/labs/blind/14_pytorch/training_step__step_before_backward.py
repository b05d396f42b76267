# is: not-moved
# step and backward exchanged.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    optimizer.step()
    loss.backward()
    return loss.item()
