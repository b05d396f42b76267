# is: not-moved
# step forgotten.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    return loss.item()
