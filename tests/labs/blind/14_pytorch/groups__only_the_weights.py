# is: left-out
# Only the group that decays.
def groups(network, decay):
    return [{"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": decay}]
