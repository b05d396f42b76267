# is: larger-of-both
# The maximum in z only.
def prelu_backward(z, a, upstream):
    return np.where(z > a * z, 1, a) * upstream, np.sum(np.where(z > 0, 0, z) * upstream)
