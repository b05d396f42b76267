# is: unnamed
# The loss in evaluation mode, the accuracy by a second pass after the mode was given back.
def evaluate(network, X, y):
    mode = network.training
    with torch.no_grad():
        network.eval()
        loss = F.cross_entropy(network(X), y).item()
        network.train(mode)
        share = (network(X).argmax(1) == y).double().mean().item()
    return loss, share
