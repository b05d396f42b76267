# is: per-example
# No mean.
def binary_cross_entropy_with_logits(z, y):
    return np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))
