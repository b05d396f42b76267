# is: bias-not-squared
# Signed bias.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean(m - truth), np.mean(predictions.var(axis=0))
