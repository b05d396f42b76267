# is: right
# np.where.
def relu_backward(z, upstream):
    return np.where(z <= 0, 0, upstream)
