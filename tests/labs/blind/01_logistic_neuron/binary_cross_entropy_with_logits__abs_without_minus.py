# is: exp-of-abs
# exp(|z|) instead of exp(-|z|).
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(np.abs(z))))
