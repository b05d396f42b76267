# is: right
# vdot with the smaller part.
def prelu_backward(z, a, upstream):
    return upstream * (a + (1 - a) * (z > 0)), np.vdot(np.minimum(z, 0), upstream)
