# is: keepdims-forgotten
# keepdims missing: an error, or (if N = K) columns divided by the rows' sums.
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)
