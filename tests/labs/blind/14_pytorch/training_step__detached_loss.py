# is: tensor
# Only the loss is returned as detached tensor.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
