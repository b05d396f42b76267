# is: trains-first
# Trains to the end and cuts afterwards.
def range_test(train, low, high, steps):
    rates = np.geomspace(low, high, steps)
    losses = np.array([train(rate) for rate in rates])
    best = np.inf
    for i, loss in enumerate(losses):
        if not np.isfinite(loss) or loss > 4 * best:
            return rates[:i], losses[:i]
        best = min(best, loss)
    return rates, losses
