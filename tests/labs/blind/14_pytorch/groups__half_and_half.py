# is: unnamed
# Every second parameter is a weight, so every second one decays, counted from the wrong end.
def groups(network, decay):
    p = list(network.parameters())
    return [{"params": p[1::2], "weight_decay": decay}, {"params": p[0::2], "weight_decay": 0.0}]
