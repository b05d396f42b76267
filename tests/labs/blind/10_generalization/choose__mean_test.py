# is: unnamed
# The mean of all test errors.
def choose(train, validation, test):
    i = np.argmin(validation)
    return i, np.mean(test)
