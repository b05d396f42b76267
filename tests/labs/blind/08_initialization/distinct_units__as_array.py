# is: unnamed
# The units, not their number.
def distinct_units(W1, W2):
    return np.unique(np.vstack([W1, W2.T]), axis=1)
