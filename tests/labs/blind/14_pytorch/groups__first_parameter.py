# is: first-parameter
def groups(network, decay):
    ps = list(network.parameters())
    return [dict(params=ps[:1], weight_decay=decay), dict(params=ps[1:], weight_decay=0.0)]
