# is: each-its-own
# other's own mean, train's deviation.
def standardize(train, other):
    d = train.std(axis=0)
    d = np.where(d == 0, 1, d)
    return (train - train.mean(axis=0)) / d, (other - other.mean(axis=0)) / d
