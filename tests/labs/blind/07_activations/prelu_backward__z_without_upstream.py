# is: no-upstream-at-all
# The gradient of z without upstream.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1.0, a), np.sum(np.where(z > 0, 0, z) * upstream)
