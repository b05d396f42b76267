# is: right
# Column by column.
def standardize(train, other):
    a, b = train.astype(float), other.astype(float)
    for j in range(a.shape[1]):
        m, d = np.mean(train[:, j]), np.std(train[:, j])
        if np.all(train[:, j] == train[0, j]):
            d = 1
        a[:, j], b[:, j] = (a[:, j] - m) / d, (b[:, j] - m) / d
    return a, b
