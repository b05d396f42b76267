# is: unnamed
# One rate above high.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in low * (high / low) ** (np.arange(steps + 1) / (steps - 1)):
        loss = train(rate)
        if not np.isfinite(loss) or loss > 4 * best:
            break
        best = min(best, loss)
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)
