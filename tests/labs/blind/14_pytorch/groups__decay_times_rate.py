# is: unnamed
# The decay is multiplied by a rate.
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": decay * 0.1},
        {"params": [p for p in network.parameters() if p.ndim < 2], "weight_decay": 0.0},
    ]
