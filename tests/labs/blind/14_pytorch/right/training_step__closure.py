# is: right
# The optimizer calls a closure and returns its loss.
def training_step(network, optimizer, X, y):
    def closure():
        optimizer.zero_grad()
        loss = F.cross_entropy(network(X), y)
        loss.backward()
        return loss

    return float(optimizer.step(closure))
