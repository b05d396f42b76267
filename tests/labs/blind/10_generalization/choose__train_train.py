# is: training-error-throughout
# Chosen and judged on the training part.
def choose(train, validation, test):
    i = np.argmin(train)
    return i, train[i]
