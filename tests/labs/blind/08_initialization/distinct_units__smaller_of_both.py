# is: sums-compared
# Counts each alone, takes the larger: not the pairs.
def distinct_units(W1, W2):
    return max(np.unique(W1, axis=1).shape[1], np.unique(W2, axis=0).shape[0])
