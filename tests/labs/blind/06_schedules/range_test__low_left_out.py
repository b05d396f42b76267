# is: unnamed
# Starts one factor above low.
def range_test(train, low, high, steps):
    rates, losses, best = [], [], np.inf
    for rate in low * (high / low) ** (np.arange(1, steps + 1) / steps):
        loss = train(rate)
        if not np.isfinite(loss) or loss > 4 * best:
            break
        best = min(best, loss)
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)
