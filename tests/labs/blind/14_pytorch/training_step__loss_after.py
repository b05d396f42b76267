# is: loss-after
# The loss after the step.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    F.cross_entropy(network(X), y).backward()
    optimizer.step()
    with torch.no_grad():
        return F.cross_entropy(network(X), y).item()
