# is: training-mode
# Sets the flag of the outer module alone; its layers stay in their mode.
def evaluate(network, X, y):
    mode = network.training
    network.training = False
    with torch.no_grad():
        scores = network(X)
    network.training = mode
    return F.cross_entropy(scores, y).item(), (scores.argmax(1) == y).double().mean().item()
