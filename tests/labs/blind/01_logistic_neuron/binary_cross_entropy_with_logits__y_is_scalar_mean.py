# is: unnamed
# The means are taken one by one, mean(y) * mean(z) for mean(y z).
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0)) - np.mean(y) * np.mean(z) + np.mean(np.log1p(np.exp(-np.abs(z))))
