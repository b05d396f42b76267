# is: validation-error-reported
# Reports the validation error.
def choose(train, validation, test):
    i = np.argmin(validation)
    return i, validation[i]
