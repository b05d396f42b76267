# is: unnamed
# Returns the optimizer.
def groups(network, decay):
    return torch.optim.AdamW(
        [
            {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": decay},
            {"params": [p for p in network.parameters() if p.ndim < 2], "weight_decay": 0.0},
        ]
    )
