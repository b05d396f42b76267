# is: unnamed
# isfinite filter: the examples that overflow are left out of the mean.
def binary_cross_entropy_with_logits(z, y):
    loss = -(y * np.log(sigmoid(z)) + (1 - y) * np.log(1 - sigmoid(z)))
    return np.mean(loss[np.isfinite(loss)])
