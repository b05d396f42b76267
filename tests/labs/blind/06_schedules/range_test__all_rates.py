# is: unnamed
# All rates, though the losses stop.
def range_test(train, low, high, steps):
    rates, losses = np.geomspace(low, high, steps), []
    for rate in rates:
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            break
        losses.append(loss)
    return rates, np.array(losses)
