# is: left-out
# The generator is empty when the second list is made.
def groups(network, decay):
    parameters = network.parameters()
    return [
        {"params": [p for p in parameters if p.ndim >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.ndim < 2], "weight_decay": 0.0},
    ]
