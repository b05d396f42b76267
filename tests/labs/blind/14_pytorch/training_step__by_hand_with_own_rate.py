# is: unnamed
# Moves the parameters itself, with a rate of its own.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    with torch.no_grad():
        for p in network.parameters():
            p -= 0.01 * p.grad
    return loss.item()
