# is: unnamed
# Rows of W1, columns of W2.
def distinct_units(W1, W2):
    return min(len(np.unique(W1, axis=0)), len(np.unique(W2, axis=1).T))
