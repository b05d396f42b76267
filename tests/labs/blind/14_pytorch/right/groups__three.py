# is: right
def groups(network, decay):
    return [{"params": [p], "weight_decay": decay if p.dim() > 1 else 0} for p in network.parameters()]
