# is: unnamed
# By rows.
def standardize(train, other):
    m, d = train.mean(axis=1, keepdims=True), train.std(axis=1, keepdims=True)
    d[d == 0] = 1
    mo, do = other.mean(axis=1, keepdims=True), other.std(axis=1, keepdims=True)
    do[do == 0] = 1
    return (train - m) / d, (other - mo) / do
