# is: left-out
def groups(network, decay):
    return [dict(params=[p for p in network.parameters() if p.dim() > 1], weight_decay=decay)]
