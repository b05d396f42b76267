# is: unnamed
# Returns too much.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    scores = network(X)
    loss = F.cross_entropy(scores, y)
    loss.backward()
    optimizer.step()
    return loss.item(), scores
