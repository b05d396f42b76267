# is: count
# How many, not which share.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
    right = (scores.argmax(1) == y).sum().item()
    network.train(mode)
    return loss, right
