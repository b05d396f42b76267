# is: other-untouched
# Statistics of train after it has been standardized.
def standardize(train, other):
    d = train.std(axis=0)
    train = (train - train.mean(axis=0)) / np.where(d == 0, 1, d)
    d = train.std(axis=0)
    return train, (other - train.mean(axis=0)) / np.where(d == 0, 1, d)
