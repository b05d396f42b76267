# is: one-run
# Bias of the first run.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((predictions[0] - truth) ** 2), np.mean(predictions.var(axis=0))
