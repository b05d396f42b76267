# is: one-number-for-all
# One mean for all columns.
def standardize(train, other):
    m, d = train.mean(), train.std()
    return (train - m) / d, (other - m) / d
