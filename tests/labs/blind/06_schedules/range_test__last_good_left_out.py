# is: unnamed
# The last good one is cut off too.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or loss > 4 * best:
            return np.array(rates[:-1]), np.array(losses[:-1])
        best = min(best, loss)
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)
