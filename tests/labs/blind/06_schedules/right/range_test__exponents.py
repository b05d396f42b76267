# is: right
# Even steps of the logarithm, a while loop.
def range_test(train, low, high, steps):
    exponents = np.linspace(np.log(low), np.log(high), steps)
    losses = []
    while len(losses) < steps:
        loss = train(float(np.exp(exponents[len(losses)])))
        fine = np.isfinite(loss) and loss <= 4 * min([*losses, loss])
        if not fine:
            break
        losses.append(loss)
    return np.exp(exponents[: len(losses)]), np.array(losses)
