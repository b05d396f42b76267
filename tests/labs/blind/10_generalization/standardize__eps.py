# is: small-number-added
# Adds a small number instead of 1.
def standardize(train, other):
    m, d = train.mean(axis=0), train.std(axis=0) + 1e-8
    return (train - m) / d, (other - m) / d
