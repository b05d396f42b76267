# is: right
# np.heaviside with 0 at 0.
def relu_backward(z, upstream):
    return np.heaviside(z, 0.0) * upstream
