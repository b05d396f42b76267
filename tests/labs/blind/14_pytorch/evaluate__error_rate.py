# is: mistakes-share
# The share of wrong classes.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
    network.train(mode)
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) != y).double().mean().item()
