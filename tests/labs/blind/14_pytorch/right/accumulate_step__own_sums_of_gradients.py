# is: right
# The gradients are summed outside of .grad, the last piece first.
def accumulate_step(network, optimizer, X, y, size):
    parameters = list(network.parameters())
    total = [torch.zeros_like(p) for p in parameters]
    for a, b in reversed(list(zip(X.split(size), y.split(size)))):
        for t, g in zip(total, torch.autograd.grad(F.cross_entropy(network(a), b), parameters)):
            t.add_(g, alpha=len(b) / len(y))
    for p, t in zip(parameters, total):
        p.grad = t
    optimizer.step()
