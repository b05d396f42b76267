# is: neighbors-only
# Compares each unit with the one before only.
def distinct_units(W1, W2):
    units = np.vstack([W1, W2.T]).T
    n = 1
    for i in range(1, len(units)):
        if not np.array_equal(units[i], units[i - 1]):
            n += 1
    return n
