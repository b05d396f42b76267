# is: by-name
def groups(network, decay):
    w, b = [], []
    for name, p in network.named_parameters():
        (w if "weight" in name else b).append(p)
    return [dict(params=w, weight_decay=decay), dict(params=b, weight_decay=0.0)]
