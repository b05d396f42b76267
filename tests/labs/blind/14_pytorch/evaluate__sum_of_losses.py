# is: sum
# The summed loss.
def evaluate(network, X, y):
    was = network.training
    network.eval()
    with torch.no_grad():
        out = network(X)
        loss = F.cross_entropy(out, y, reduction="sum").item()
    network.train(was)
    return loss, (out.argmax(1) == y).double().mean().item()
