# is: training-mode
# train(False) comes after the pass.
def evaluate(network, X, y):
    mode = network.training
    with torch.no_grad():
        scores = network(X)
        network.train(False)
    network.train(mode)
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
