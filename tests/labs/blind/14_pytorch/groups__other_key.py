# is: unnamed
# The setting has another name, so both get the default.
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "decay": decay},
        {"params": [p for p in network.parameters() if p.ndim < 2], "decay": 0.0},
    ]
