# is: all
# One group for all.
def groups(network, decay):
    return [{"params": list(network.parameters()), "weight_decay": decay}]
