# is: error-for-bias
# The whole error for the bias.
def decompose(predictions, truth):
    return np.mean((predictions - truth) ** 2), np.mean(predictions.var(axis=0))
