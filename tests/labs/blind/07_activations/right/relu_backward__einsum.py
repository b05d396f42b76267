# is: right
# einsum over any shape.
def relu_backward(z, upstream):
    return np.einsum("...,...->...", upstream, z > 0)
