# is: last-dropped
# range up to len // size: the rest is not seen, its share neither.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for k in range(len(X) // size):
        a, b = X[k * size : (k + 1) * size], y[k * size : (k + 1) * size]
        (F.cross_entropy(network(a), b) * size / len(X)).backward()
    optimizer.step()
