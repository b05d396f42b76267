# is: order
# other first.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0)
    d = np.where(d == 0, 1, d)
    return (other - m) / d, (train - m) / d
