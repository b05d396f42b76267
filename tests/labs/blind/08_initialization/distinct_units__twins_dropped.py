# is: without-twin
# Units that have a twin are not counted at all.
def distinct_units(W1, W2):
    units = np.vstack([W1, W2.T])
    _, counts = np.unique(units, axis=1, return_counts=True)
    return int(np.sum(counts == 1))
