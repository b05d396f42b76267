# is: unnamed
# The forward pass stands under no_grad.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    with torch.no_grad():
        loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
