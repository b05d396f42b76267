# is: unnamed
# The error too.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    a, b = np.mean((m - truth) ** 2), np.mean(predictions.var(axis=0))
    return a, b, a + b
