# is: right
# A group for every parameter.
def groups(network, decay):
    return [{"params": p, "weight_decay": decay * (p.dim() >= 2)} for p in network.parameters()]
