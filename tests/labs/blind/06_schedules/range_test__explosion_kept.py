# is: explosion-kept
# The loss that exploded is kept.
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        rates.append(rate)
        losses.append(loss)
        if not np.isfinite(loss) or loss > 4 * min(losses):
            break
    return np.array(rates), np.array(losses)
