# is: sums
# Sums over the points.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.sum((m - truth) ** 2), np.sum(predictions.var(axis=0))
