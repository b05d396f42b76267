# is: percent
# The accuracy in percent.
def evaluate(network, X, y):
    was = network.training
    network.eval()
    with torch.no_grad():
        out = network(X)
        loss = F.cross_entropy(out, y)
        right = 100 * (out.argmax(1) == y).sum().item() / len(y)
    network.train(was)
    return loss.item(), right
