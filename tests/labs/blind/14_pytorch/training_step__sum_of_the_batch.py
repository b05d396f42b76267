# is: sum
# sum in place of mean.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y, reduction="sum")
    loss.backward()
    optimizer.step()
    return loss.item()
