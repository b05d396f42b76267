# is: squared-decay
def groups(network, decay):
    big = [p for p in network.parameters() if p.ndim > 1]
    small = [p for p in network.parameters() if p.ndim == 1]
    return [dict(params=big, weight_decay=decay**2), dict(params=small, weight_decay=0.0)]
