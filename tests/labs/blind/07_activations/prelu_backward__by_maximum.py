# is: larger-of-both
# By the maximum: another side for a > 1.
def prelu_backward(z, a, upstream):
    return np.where(z > a * z, 1, a) * upstream, np.sum(np.where(z > a * z, 0, z) * upstream)
