# is: not-put-back
# Never turned back.
def evaluate(network, X, y):
    network.eval()
    with torch.no_grad():
        scores = network(X)
        return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
