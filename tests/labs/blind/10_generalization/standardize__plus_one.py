# is: unnamed
# Adds 1 to every deviation.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0) + 1
    return (train - m) / d, (other - m) / d
