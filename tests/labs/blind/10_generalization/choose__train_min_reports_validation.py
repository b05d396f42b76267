# is: unnamed
# By training, reports validation.
def choose(train, validation, test):
    i = np.argmin(train)
    return i, validation[i]
