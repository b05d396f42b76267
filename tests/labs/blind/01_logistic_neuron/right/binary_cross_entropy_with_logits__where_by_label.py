# is: right
# np.where picks the sign of the score.
def binary_cross_entropy_with_logits(z, y):
    m = np.where(y == 1, -z, z)
    return float(np.mean(np.maximum(m, 0) + np.log1p(np.exp(-np.abs(m)))))
