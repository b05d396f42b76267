# is: order
# a first.
def prelu_backward(z, a, upstream):
    return np.sum(np.where(z > 0, 0, z) * upstream), np.where(z > 0, 1, a) * upstream
