# is: not-put-back
def evaluate(network, X, y):
    network.eval()
    with torch.no_grad():
        z = network(X)
    return F.cross_entropy(z, y).item(), (z.argmax(1) == y).double().mean().item()
