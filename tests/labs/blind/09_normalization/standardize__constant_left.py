# is: constant-feature-not-centered
# Only the features that vary are touched.
def standardize(X_train, X_test):
    varies = X_train.std(axis=0) > 0
    a, b = X_train.copy(), X_test.copy()
    mean, std = X_train[:, varies].mean(axis=0), X_train[:, varies].std(axis=0)
    a[:, varies] = (a[:, varies] - mean) / std
    b[:, varies] = (b[:, varies] - mean) / std
    return a, b
