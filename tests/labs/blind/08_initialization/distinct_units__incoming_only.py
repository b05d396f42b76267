# is: incoming-only
# Only the incoming weights.
def distinct_units(W1, W2):
    return len(np.unique(W1, axis=1).T)
