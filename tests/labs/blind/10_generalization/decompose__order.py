# is: order
# Variance first.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return np.mean((predictions - m) ** 2), np.mean((m - truth) ** 2)
