# is: right
# Fills a network and asks it for its state: an OrderedDict, as PyTorch gives it.
def state_from_theta(theta, sizes):
    network, at = build(sizes, 0 * theta), 0
    with torch.no_grad():
        for layer in network:
            if isinstance(layer, torch.nn.Linear):
                n = layer.weight.numel()
                layer.weight.copy_(torch.tensor(theta[at : at + n]).reshape(layer.weight.T.shape).T)
                layer.bias.copy_(torch.tensor(theta[at + n : at + n + len(layer.bias)]))
                at += n + len(layer.bias)
    return network.state_dict()
