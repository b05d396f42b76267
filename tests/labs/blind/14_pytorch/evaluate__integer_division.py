# is: unnamed
# // for /
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
    network.train(mode)
    return loss, (scores.argmax(1) == y).sum().item() // len(y)
