# is: order
# The losses first.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or loss > 4 * best:
            break
        best = min(best, loss)
        rates.append(rate)
        losses.append(loss)
    return np.array(losses), np.array(rates)
