# is: by-name
# Weight, bias, weight, bias: every second one decays, scales of a normalization too.
def groups(network, decay):
    p = list(network.parameters())
    return [{"params": p[0::2], "weight_decay": decay}, {"params": p[1::2], "weight_decay": 0.0}]
