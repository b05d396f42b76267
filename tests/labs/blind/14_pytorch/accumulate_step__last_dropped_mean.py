# is: unnamed
# Only full pieces, and the mean over those.
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    n = len(X) // size
    for k in range(n):
        a, b = X[k * size : (k + 1) * size], y[k * size : (k + 1) * size]
        (F.cross_entropy(network(a), b) / n).backward()
    optimizer.step()
