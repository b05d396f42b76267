# is: unnamed
# z[z < 0] = 0 for the maximum: the caller's scores change and the other terms see zeros.
def binary_cross_entropy_with_logits(z, y):
    positive = z
    positive[positive < 0] = 0
    return np.mean(positive - y * z + np.log1p(np.exp(-np.abs(z))))
