# is: compared-with-the-last-error
# Compares with the error before.
def early_stopping(theta, train, validation_error, test_error, patience):
    best, kept, at, n, j = np.inf, theta.copy(), 0, 0, 0
    while j < patience:
        train(theta)
        n += 1
        e = validation_error(theta)
        if e < best:
            best, kept, at, j = e, theta.copy(), n, 0
        else:
            j += 1
            best = e
    return kept, at, test_error(kept)
