# is: ddof-one
# Divides by N - 1.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0, ddof=1)
    d = np.where(d == 0, 1, d)
    return (train - m) / d, (other - m) / d
