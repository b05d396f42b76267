# is: zeroed-each
# zero_grad for each piece: only the last one counts.
def accumulate_step(network, optimizer, X, y, size):
    for a, b in zip(X.split(size), y.split(size)):
        optimizer.zero_grad()
        loss = F.cross_entropy(network(a), b) * len(b) / len(y)
        loss.backward()
    optimizer.step()
