# is: unnamed
# Changes the arguments.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0)
    d = np.where(d == 0, 1, d)
    train -= m
    train /= d
    other -= m
    other /= d
    return train, other
