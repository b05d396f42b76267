# is: ddof-one
# runs - 1.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((m - truth) ** 2), np.mean(predictions.var(axis=0, ddof=1))
