# is: not-put-back
# Looks at the mode when it has already been changed.
def evaluate(network, X, y):
    network.eval()
    was = network.training
    with torch.no_grad():
        out = network(X)
    network.train(was)
    return F.cross_entropy(out, y).item(), (out.argmax(1) == y).double().mean().item()
