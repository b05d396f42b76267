# is: single-numbers
# Counts different numbers.
def distinct_units(W1, W2):
    return len(np.unique(np.vstack([W1, W2.T])))
