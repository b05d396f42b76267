# is: unnamed
# The rate that exploded is kept.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in np.geomspace(low, high, steps):
        rates.append(rate)
        loss = train(rate)
        if not np.isfinite(loss) or loss > 4 * best:
            break
        best = min(best, loss)
        losses.append(loss)
    return np.array(rates), np.array(losses)
