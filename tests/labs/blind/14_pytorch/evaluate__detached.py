# is: tape
# detach taken for no_grad.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    scores = network(X).detach()
    network.train(mode)
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
