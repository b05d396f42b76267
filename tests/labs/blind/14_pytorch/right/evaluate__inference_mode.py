# is: right
def evaluate(network, X, y):
    was = network.training
    network.train(False)
    with torch.inference_mode():
        scores = network(X)
    network.train(was)
    p = torch.log_softmax(scores, 1)
    return float(F.nll_loss(p, y)), float((scores.max(1).indices == y).sum() / len(y))
