# is: not-moved
# The gradients are forgotten just before the step.
def training_step(network, optimizer, X, y):
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
