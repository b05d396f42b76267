# is: right
# Multiplies the rate each time; pairs, turned at the end.
def range_test(train, low, high, steps):
    factor, rate, pairs = (high / low) ** (1 / (steps - 1)), low, np.empty((steps, 2))
    done, best = 0, float("inf")
    for i in range(steps):
        loss = train(rate)
        if not -float("inf") < loss < float("inf") or loss > 4 * best:
            break
        best, pairs[i], done = min(best, loss), (rate, loss), i + 1
        rate *= factor
    return tuple(pairs[:done].T)
