# is: right
# A set of tuples.
def distinct_units(W1, W2):
    return len({(*W1[:, j], *W2[j]) for j in range(W1.shape[1])})
