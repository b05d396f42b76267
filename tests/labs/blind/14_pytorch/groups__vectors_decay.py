# is: swapped
# The wrong way around.
def groups(network, decay):
    a = [p for p in network.parameters() if p.ndim > 1]
    b = [p for p in network.parameters() if p.ndim <= 1]
    return [{"params": a, "weight_decay": 0}, {"params": b, "weight_decay": decay}]
