# is: tiny-loss-cancelled
# logaddexp(0, z) - y z: finite always, but for label 1 a tiny loss is lost in the subtraction.
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)
