# is: means-over-the-points
# Bias right, variance over the points of each run.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((m - truth) ** 2), np.mean(predictions.var(axis=1))
