# is: right
# A loop.
def choose(train, validation, test):
    best = 0
    for i in range(len(validation)):
        if validation[i] < validation[best]:
            best = i
    return best, float(test[best])
