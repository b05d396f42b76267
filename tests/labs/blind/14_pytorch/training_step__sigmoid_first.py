# is: unnamed
# Sigmoid before the cross-entropy.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(torch.sigmoid(network(X)), y)
    loss.backward()
    optimizer.step()
    return loss.item()
