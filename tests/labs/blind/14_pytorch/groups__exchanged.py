# is: swapped
# The two exchanged.
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim < 2], "weight_decay": decay},
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": 0},
    ]
