# is: upstream-forgotten
# Without upstream.
def relu_backward(z, upstream):
    return (z > 0).astype(float)
