# is: zeroed-at-the-end
# Zeroed after the step, for the next time: what is there at the start is used.
def training_step(network, optimizer, X, y):
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
