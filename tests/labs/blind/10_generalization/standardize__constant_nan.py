# is: divided-by-zero
# Constant columns divide by zero.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0)
    return (train - m) / d, (other - m) / d
