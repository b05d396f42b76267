# is: more-than-two
# Strictly more than two.
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim > 2], "weight_decay": decay},
        {"params": [p for p in network.parameters() if p.ndim <= 2], "weight_decay": 0.0},
    ]
