# is: sums-compared
# Units told apart by the sum of their weights.
def distinct_units(W1, W2):
    return len(set(W1.sum(axis=0) + W2.sum(axis=1)))
