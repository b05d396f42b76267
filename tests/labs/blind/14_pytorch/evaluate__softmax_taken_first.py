# is: softmax-first
# Softmax before the cross-entropy; the accuracy is right.
def evaluate(network, X, y):
    mode = network.training
    network.eval()
    with torch.no_grad():
        p = torch.softmax(network(X), dim=1)
    network.train(mode)
    return F.cross_entropy(p, y).item(), (p.argmax(1) == y).double().mean().item()
