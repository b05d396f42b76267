# is: bias-averaged-before-the-square
# Mean bias, squared afterwards.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean(m - truth) ** 2, np.mean(predictions.var(axis=0))
