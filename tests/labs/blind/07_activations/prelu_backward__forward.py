# is: times-the-value
# The value in z's place.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, z, a * z) * upstream, np.sum(np.where(z > 0, 0, z) * upstream)
