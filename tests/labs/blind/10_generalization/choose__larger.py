# is: unnamed
# The larger of validation and test error.
def choose(train, validation, test):
    i = np.argmin(validation)
    return i, max(validation[i], test[i])
