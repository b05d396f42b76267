# is: right
# Labels turned into -1 and +1, softplus of minus the margin.
def binary_cross_entropy_with_logits(z, y):
    return np.logaddexp(0, -(2 * y - 1) * z).mean()
