# is: not-summed
# The gradient of a is not summed.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, upstream, a * upstream), np.where(z > 0, 0, z * upstream)
