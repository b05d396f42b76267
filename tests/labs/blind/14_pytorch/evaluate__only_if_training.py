# is: not-put-back
# Turned back by train(), but only if it is in training now, after eval.
def evaluate(network, X, y):
    network.eval()
    with torch.no_grad():
        scores = network(X)
    if network.training:
        network.train()
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
