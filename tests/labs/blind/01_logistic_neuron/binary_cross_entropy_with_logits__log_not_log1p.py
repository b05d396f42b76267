# is: log-not-log1p
# np.log(1 + t): losses below 1e-16 vanish.
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log(1 + np.exp(-np.abs(z))))
