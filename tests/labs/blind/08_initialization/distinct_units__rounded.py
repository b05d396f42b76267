# is: unnamed
# Rounded to one decimal first: close is not equal.
def distinct_units(W1, W2):
    units = np.vstack([W1, W2.T]).round(1)
    return np.unique(units, axis=1).shape[1]
