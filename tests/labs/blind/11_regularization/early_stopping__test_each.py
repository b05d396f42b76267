# is: test-part-asked-in-every-round
# Asks the test part at each best.
def early_stopping(theta, train, validation_error, test_error, patience):
    best, kept, at, n, j, t = np.inf, theta.copy(), 0, 0, 0, 0
    while j < patience:
        train(theta)
        n += 1
        e = validation_error(theta)
        if e < best:
            best, kept, at, j, t = e, theta.copy(), n, 0, test_error(theta)
        else:
            j += 1
    return kept, at, t
