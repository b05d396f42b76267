# is: a-plain-relu
# The left side gets nothing.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, 0) * upstream, np.sum(np.where(z > 0, 0, z) * upstream)
