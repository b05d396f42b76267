# is: unnamed
# Summed.
def relu_backward(z, upstream):
    return np.sum(upstream * (z > 0))
