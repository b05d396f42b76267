# is: unnamed
# 4 more, not 4 times.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or loss > best + 4:
            break
        best = min(best, loss)
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)
