# is: one-mean-for-all
# np.var without an axis.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((m - truth) ** 2), np.var(predictions)
