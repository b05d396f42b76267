# is: default-left
# The second group names no decay, so the optimizer's own default is filled in.
def groups(network, decay):
    a = [p for p in network.parameters() if p.ndim >= 2]
    b = [p for p in network.parameters() if p.ndim < 2]
    return [{"params": a, "weight_decay": decay}, {"params": b}]
