# is: unnamed
# Changes the argument.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    predictions -= m
    return np.mean((m - truth) ** 2), np.mean(predictions**2)
