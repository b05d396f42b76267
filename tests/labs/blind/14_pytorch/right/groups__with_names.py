# is: right
# Named parameters, as PyTorch takes them since 2.6.
def groups(network, decay):
    named = list(network.named_parameters())
    return [
        {"params": [pair for pair in named if pair[1].ndim > 1], "weight_decay": decay},
        {"params": [pair for pair in named if not pair[1].ndim > 1], "weight_decay": 0.0},
    ]
