# is: frozen
# No tape because nothing requires a gradient, and it stays so: the network cannot be trained any more.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    network.requires_grad_(False)
    scores = network(X)
    network.train(mode)
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
