# is: for-each-point
# Not averaged.
def decompose(predictions, truth):
    m = predictions.mean(axis=0)
    return (m - truth) ** 2, predictions.var(axis=0)
