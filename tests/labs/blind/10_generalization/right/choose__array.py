# is: right
# Both in an array.
def choose(train, validation, test):
    i = np.argsort(validation)[0]
    return np.array([i, test[i]])
