# is: brier
def evaluate(network, X, y):
    was = network.training
    network.eval()
    with torch.no_grad():
        p = torch.softmax(network(X), 1)
        loss = ((p - F.one_hot(y, p.shape[1])) ** 2).sum(1).mean().item()
        share = (p.argmax(1) == y).double().mean().item()
    network.train(was)
    return loss, share
