# is: sides-swapped
# Sides exchanged in z.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, a, 1) * upstream, np.sum(np.where(z > 0, 0, z) * upstream)
