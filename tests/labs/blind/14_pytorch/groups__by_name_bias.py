# is: by-name
# Whatever is not called bias decays: the scales of the normalization as well.
def groups(network, decay):
    made = [{"params": [], "weight_decay": decay}, {"params": [], "weight_decay": 0.0}]
    for name, p in network.named_parameters():
        made["bias" in name]["params"].append(p)
    return made
