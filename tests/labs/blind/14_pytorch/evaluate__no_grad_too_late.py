# is: tape
# no_grad only around the loss.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    scores = network(X)
    with torch.no_grad():
        loss = F.cross_entropy(scores, y).item()
        share = (scores.argmax(1) == y).double().mean().item()
    network.train(mode)
    return loss, share
