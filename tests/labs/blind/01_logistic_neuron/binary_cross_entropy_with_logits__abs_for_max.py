# is: abs-for-max
# |z| where max(z, 0) should stand.
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.abs(z) - y * z + np.log1p(np.exp(-np.abs(z))))
