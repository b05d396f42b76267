# is: right
# Generators, and the vectors by a set of ids.
def groups(network, decay):
    matrices = {id(p) for p in network.parameters() if len(p.shape) >= 2}
    return [
        {"params": (p for p in network.parameters() if id(p) in matrices), "weight_decay": decay},
        {"params": (p for p in network.parameters() if id(p) not in matrices), "weight_decay": 0},
    ]
