# is: outgoing-only
# Only the outgoing weights.
def distinct_units(W1, W2):
    return len(np.unique(W2, axis=0))
