# is: unnamed
# From high to low.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in np.geomspace(high, low, steps):
        loss = train(rate)
        if not np.isfinite(loss) or loss > 4 * best:
            break
        best = min(best, loss)
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)
