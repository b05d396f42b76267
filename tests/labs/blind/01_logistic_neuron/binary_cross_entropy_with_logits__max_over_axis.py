# is: max-over-axis
# np.max(z, 0) is the maximum over axis 0, not the larger of z and 0.
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.max(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))
