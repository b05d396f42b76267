# is: unnamed
# The sum over columns, mean over rows.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, a) * upstream, np.sum(np.where(z > 0, 0, z) * upstream) / len(z)
