# is: nothing-kept
# Best starts at 1: errors above 1 are never best.
def early_stopping(theta, train, validation_error, test_error, patience):
    best, kept, at, n, j = 1.0, theta.copy(), 0, 0, 0
    while j < patience:
        train(theta)
        n += 1
        e = validation_error(theta)
        if e < best:
            best, kept, at, j = e, theta.copy(), n, 0
        else:
            j += 1
    return kept, at, test_error(kept)
