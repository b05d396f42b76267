# is: mean-for-sum
# The mean for the sum.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, a) * upstream, np.mean(np.where(z > 0, 0, z) * upstream)
