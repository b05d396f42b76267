# is: right-side-too
# a's gradient over all z.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, a) * upstream, np.sum(z * upstream)
