# is: other-untouched
# The other part stays as it is.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0)
    d = np.where(d == 0, 1, d)
    return (train - m) / d, other
