# is: unnamed
# log_softmax along the batch.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.nll_loss(F.log_softmax(network(X), dim=0), y)
    loss.backward()
    optimizer.step()
    return loss.item()
