# is: right
# A list for the two. (Written as a wrong answer; the text does not ask for a tuple.)
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
    network.train(mode)
    return [F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()]
