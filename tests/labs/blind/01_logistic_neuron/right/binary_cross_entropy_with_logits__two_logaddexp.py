# is: right
# softplus(z) for label 0, softplus(-z) for label 1.
def binary_cross_entropy_with_logits(z, y):
    return np.mean((1 - y) * np.logaddexp(0, z) + y * np.logaddexp(0, -z))
