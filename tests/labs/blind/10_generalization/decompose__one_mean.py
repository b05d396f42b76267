# is: one-mean-for-all
# One mean for all.
def decompose(predictions, truth):
    m = predictions.mean()
    return np.mean((m - truth) ** 2), np.mean((predictions - m) ** 2)
