# is: always-training
# train() at the end, whatever was there.
def evaluate(network, X, y):
    network.eval()
    with torch.no_grad():
        out = network(X)
    network.train()
    return F.cross_entropy(out, y).item(), (out.argmax(1) == y).double().mean().item()
