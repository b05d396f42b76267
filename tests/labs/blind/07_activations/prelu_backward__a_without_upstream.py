# is: upstream-forgotten
# The slope of a without upstream.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, a) * upstream, np.sum(np.where(z > 0, 0, z))
