# is: tensor
# The loss with its tape, not a number.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss
