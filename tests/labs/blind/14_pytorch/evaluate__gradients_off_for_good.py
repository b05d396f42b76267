# is: frozen
# set_grad_enabled(False), and never on again.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    torch.set_grad_enabled(False)
    scores = network(X)
    network.train(mode)
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
