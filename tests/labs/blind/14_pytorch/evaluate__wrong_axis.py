# is: wrong-axis
def evaluate(network, X, y):
    was = network.training
    network.eval()
    with torch.no_grad():
        z = network(X)
        best = torch.zeros_like(y)
        best[: z.shape[1]] = z.argmax(0) % 3
        loss, share = F.cross_entropy(z, y).item(), (best == y).double().mean().item()
    network.train(was)
    return loss, share
