# is: bias-not-squared
# Absolute bias.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean(np.abs(m - truth)), np.mean(predictions.var(axis=0))
