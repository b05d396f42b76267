# is: unnamed
# By the kind of the layer: the biases of linear layers decay too.
def groups(network, decay):
    linear, other = [], []
    for layer in network:
        (linear if isinstance(layer, torch.nn.Linear) else other).extend(layer.parameters())
    return [{"params": linear, "weight_decay": decay}, {"params": other, "weight_decay": 0.0}]
