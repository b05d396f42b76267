# is: right
# torch.autograd.grad, put into .grad.
def training_step(network, optimizer, X, y):
    parameters = list(network.parameters())
    scores = network(X)
    loss = (scores.logsumexp(1) - scores[torch.arange(len(y)), y]).mean()
    for p, g in zip(parameters, torch.autograd.grad(loss, parameters)):
        p.grad = g
    optimizer.step()
    return loss.tolist()
