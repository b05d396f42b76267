# is: right
# np.divide with where, and a list returned.
def standardize(train, other):
    m, d = train.mean(axis=0), np.sqrt(((train - train.mean(axis=0)) ** 2).mean(axis=0))
    d = d + (d == 0)
    return [(part - m) / d for part in (train, other)]
