# is: one-at-zero
# >=: 1 at 0.
def prelu_backward(z, a, upstream):
    return np.where(z >= 0, 1, a) * upstream, np.sum(np.where(z > 0, 0, z) * upstream)
