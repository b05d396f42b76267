# is: labels-swapped
# The label 1 is treated as 0: max(z, 0) - (1 - y) z.
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - (1 - y) * z + np.log1p(np.exp(-np.abs(z))))
