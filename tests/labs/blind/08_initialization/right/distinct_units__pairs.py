# is: right
# A unit counts unless an earlier one is its twin; the sum is a NumPy integer.
def distinct_units(W1, W2):
    same = (W1[:, :, None] == W1[:, None, :]).all(axis=0) & (W2[:, None, :] == W2[None, :, :]).all(axis=2)
    return np.sum(~np.tril(same, -1).any(axis=1))
