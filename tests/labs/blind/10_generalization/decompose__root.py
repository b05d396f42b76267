# is: bias-not-squared
# The root of bias squared.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.sqrt(np.mean((m - truth) ** 2)), np.mean(predictions.var(axis=0))
