# is: unnamed
# All parameters in the first, the vectors in the second once more.
def groups(network, decay):
    return [
        {"params": list(network.parameters()), "weight_decay": decay},
        {"params": [p for p in network.parameters() if p.ndim < 2], "weight_decay": 0.0},
    ]
