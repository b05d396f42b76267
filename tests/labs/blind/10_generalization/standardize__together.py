# is: whole-data-set
# Statistics of both parts.
def standardize(train, other):
    a = np.concatenate([train, other])
    m, d = a.mean(axis=0), a.std(axis=0)
    d = np.where(d == 0, 1, d)
    return (train - m) / d, (other - m) / d
