# is: twins-counted
# The number of units that are too many.
def distinct_units(W1, W2):
    units = np.vstack([W1, W2.T])
    return units.shape[1] - np.unique(units, axis=1).shape[1]
