# is: against-the-first
# 4 times the first loss.
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * losses[0]):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)
