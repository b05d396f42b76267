# is: unnamed
# nll_loss of the raw scores.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.nll_loss(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
