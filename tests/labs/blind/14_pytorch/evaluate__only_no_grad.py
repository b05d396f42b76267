# is: training-mode
def evaluate(network, X, y):
    with torch.no_grad():
        z = network(X)
        return F.cross_entropy(z, y).item(), (z.argmax(1) == y).double().mean().item()
