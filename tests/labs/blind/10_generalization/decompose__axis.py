# is: means-over-the-points
# Means over the points.
def decompose(predictions, truth):
    m = predictions.mean(axis=1, keepdims=True)
    return np.mean((m - truth) ** 2), np.mean((predictions - m) ** 2)
