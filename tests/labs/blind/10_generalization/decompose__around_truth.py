# is: around-the-truth
# Variance around the truth.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((m - truth) ** 2), np.mean((predictions - truth) ** 2)
