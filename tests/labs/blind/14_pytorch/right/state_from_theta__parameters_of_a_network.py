# is: right
# The same by names: a dictionary of parameters, which carry requires_grad.
def state_from_theta(theta, sizes):
    network, rest = build(sizes, 0 * theta), torch.tensor(theta)
    for p in network.parameters():
        head, rest = rest[: p.numel()], rest[p.numel() :]
        p.data = head.reshape(p.T.shape).T if p.ndim == 2 else head
    return dict(network.named_parameters())
