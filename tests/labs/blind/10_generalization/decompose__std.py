# is: standard-deviation
# The deviation.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((m - truth) ** 2), np.mean(predictions.std(axis=0))
